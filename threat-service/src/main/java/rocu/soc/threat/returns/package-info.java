/** Threats as the inspectorate counts them, and organised crime groups as a force counts them. */
@NullMarked
package rocu.soc.threat.returns;

import org.jspecify.annotations.NullMarked;
