/** The master list: threats, where each stands, and what can be done to them. */
@NullMarked
package rocu.soc.threat.masterlist;

import org.jspecify.annotations.NullMarked;
