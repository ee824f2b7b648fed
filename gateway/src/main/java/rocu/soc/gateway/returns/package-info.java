/** Returns that are composed of what several services count. */
@NullMarked
package rocu.soc.gateway.returns;

import org.jspecify.annotations.NullMarked;
