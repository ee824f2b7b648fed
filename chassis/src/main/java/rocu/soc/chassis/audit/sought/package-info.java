/** What requests ask for, and the keyed hashes by which an auditor who gives a name finds who searched for it. */
@NullMarked
package rocu.soc.chassis.audit.sought;

import org.jspecify.annotations.NullMarked;
