/** Moderation: the region's threat assessment unit decides on assessments that others wrote. */
@NullMarked
package rocu.soc.threat.moderation;

import org.jspecify.annotations.NullMarked;
