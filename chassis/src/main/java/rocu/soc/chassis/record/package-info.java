/** What every record has: an id, a reference for people. */
@NullMarked
package rocu.soc.chassis.record;

import org.jspecify.annotations.NullMarked;
