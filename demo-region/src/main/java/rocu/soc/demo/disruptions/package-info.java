/** The disruptions of a region: counted ones, and those that only one filter keeps out. */
@NullMarked
package rocu.soc.demo.disruptions;

import org.jspecify.annotations.NullMarked;
