/** Assessments of threats by scoring schemes: scores advise, people decide. */
@NullMarked
package rocu.soc.threat.assessment;

import org.jspecify.annotations.NullMarked;
