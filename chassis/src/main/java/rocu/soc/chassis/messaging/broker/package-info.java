/** What relay and consumers share: how the broker is reached, what a record carries besides its payload, when to try again. */
@NullMarked
package rocu.soc.chassis.messaging.broker;

import org.jspecify.annotations.NullMarked;
