/** Threats as far as disruptions need them: learnt from threat-service's topic, or asked for when one is not known yet. */
@NullMarked
package rocu.soc.disruption.threat;

import org.jspecify.annotations.NullMarked;
