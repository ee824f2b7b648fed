/** Who may see and do what: one type decides, from a table that is data. */
@NullMarked
package rocu.soc.chassis.web.policy;

import org.jspecify.annotations.NullMarked;
