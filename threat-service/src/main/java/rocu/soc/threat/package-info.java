/** The threat service: the master list of organised crime groups, priority individuals and vulnerabilities. */
@NullMarked
package rocu.soc.threat;

import org.jspecify.annotations.NullMarked;
