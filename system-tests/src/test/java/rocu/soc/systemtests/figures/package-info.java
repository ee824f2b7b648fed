/** The demo region gives the figures that were printed, and gives them for the right reason. */
@NullMarked
package rocu.soc.systemtests.figures;

import org.jspecify.annotations.NullMarked;
