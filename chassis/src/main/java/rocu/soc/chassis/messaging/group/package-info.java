/** Need-to-know groups as other services learn of them. */
@NullMarked
package rocu.soc.chassis.messaging.group;

import org.jspecify.annotations.NullMarked;
