/** The history that an earlier system kept: loading it, and sealing it. */
@NullMarked
package rocu.soc.orders.history;

import org.jspecify.annotations.NullMarked;
