/** The disruption service: every disruption recorded once, by the organisation that led it. */
@NullMarked
package rocu.soc.disruption;

import org.jspecify.annotations.NullMarked;
