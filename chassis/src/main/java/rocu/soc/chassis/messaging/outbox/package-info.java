/** One transaction, then the world: rows that a command leaves for others, and the relay that publishes them. */
@NullMarked
package rocu.soc.chassis.messaging.outbox;

import org.jspecify.annotations.NullMarked;
