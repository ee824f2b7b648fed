/** Threats as far as orders need them: learnt from threat-service's topic, or asked for when one is not known yet. */
@NullMarked
package rocu.soc.orders.threat;

import org.jspecify.annotations.NullMarked;
