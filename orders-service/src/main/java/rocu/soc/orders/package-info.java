/** The orders service: ancillary orders, each with a managing force at all times. */
@NullMarked
package rocu.soc.orders;

import org.jspecify.annotations.NullMarked;
