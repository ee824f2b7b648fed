/** Orders as they are counted on a day. */
@NullMarked
package rocu.soc.orders.returns;

import org.jspecify.annotations.NullMarked;
