/** The two times of every fact: the reporting day on which it happened, and the instant from which this system knew it. */
@NullMarked
package rocu.soc.chassis.web.time;

import org.jspecify.annotations.NullMarked;
