/** Strict reading of request bodies: every fault found is named with its place. */
@NullMarked
package rocu.soc.chassis.web.json;

import org.jspecify.annotations.NullMarked;
