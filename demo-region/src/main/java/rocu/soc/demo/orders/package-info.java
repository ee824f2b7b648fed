/** The ancillary orders of a region. */
@NullMarked
package rocu.soc.demo.orders;

import org.jspecify.annotations.NullMarked;
