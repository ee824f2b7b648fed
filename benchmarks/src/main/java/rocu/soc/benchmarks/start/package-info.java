/** Starting the suite. */
@NullMarked
package rocu.soc.benchmarks.start;

import org.jspecify.annotations.NullMarked;
