/** Two times and one effect, through the gateway. */
@NullMarked
package rocu.soc.systemtests.truth;

import org.jspecify.annotations.NullMarked;
