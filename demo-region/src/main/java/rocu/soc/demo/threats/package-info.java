/** The threats of a region: what was known of each, and when. */
@NullMarked
package rocu.soc.demo.threats;

import org.jspecify.annotations.NullMarked;
