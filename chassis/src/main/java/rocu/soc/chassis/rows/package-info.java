/** Rows on their way into set-based inserts. */
@NullMarked
package rocu.soc.chassis.rows;

import org.jspecify.annotations.NullMarked;
