/** What a service keeps of the records of others, and how its own records are linked to them. */
@NullMarked
package rocu.soc.chassis.messaging.peer;

import org.jspecify.annotations.NullMarked;
