/** What is done about a threat: the disruptions and orders on it, as their services publish them. Present state alone. */
@NullMarked
package rocu.soc.threat.activity;

import org.jspecify.annotations.NullMarked;
