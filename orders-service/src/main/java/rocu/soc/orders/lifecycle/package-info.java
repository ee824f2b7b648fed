/** The life of an ancillary order, and reading it again: granted so far, and always in somebody's hands. */
@NullMarked
package rocu.soc.orders.lifecycle;

import org.jspecify.annotations.NullMarked;
