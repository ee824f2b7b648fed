/** The catalogue of orders and partner powers: what the law says of each, as dated data with its confidence. */
@NullMarked
package rocu.soc.orders.catalogue;

import org.jspecify.annotations.NullMarked;
