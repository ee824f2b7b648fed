/** The history that an earlier system kept: loading it, and sealing it. */
@NullMarked
package rocu.soc.disruption.history;

import org.jspecify.annotations.NullMarked;
