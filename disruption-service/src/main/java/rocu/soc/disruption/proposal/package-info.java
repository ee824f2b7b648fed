/** Proposed disruptions: what happened elsewhere and may be a disruption that nobody recorded. */
@NullMarked
package rocu.soc.disruption.proposal;

import org.jspecify.annotations.NullMarked;
