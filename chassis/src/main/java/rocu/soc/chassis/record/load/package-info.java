/** Taking over the history that an earlier system kept, with the instants that it claims, and sealing it. */
@NullMarked
package rocu.soc.chassis.record.load;

import org.jspecify.annotations.NullMarked;
