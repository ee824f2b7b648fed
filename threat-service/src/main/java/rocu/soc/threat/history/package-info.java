/** The history that an earlier system kept: loading it, and sealing it. */
@NullMarked
package rocu.soc.threat.history;

import org.jspecify.annotations.NullMarked;
