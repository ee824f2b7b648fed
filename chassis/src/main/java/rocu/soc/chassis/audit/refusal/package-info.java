/** Refusals are counted, and repeated ones of one caller are an entry of the log. */
@NullMarked
package rocu.soc.chassis.audit.refusal;

import org.jspecify.annotations.NullMarked;
