/** Whose history an earlier system kept is still being loaded, and whose is sealed. */
@NullMarked
package rocu.soc.chassis.record.history;

import org.jspecify.annotations.NullMarked;
