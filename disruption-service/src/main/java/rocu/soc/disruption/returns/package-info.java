/** Disruptions as the inspectorate counts them. */
@NullMarked
package rocu.soc.disruption.returns;

import org.jspecify.annotations.NullMarked;
