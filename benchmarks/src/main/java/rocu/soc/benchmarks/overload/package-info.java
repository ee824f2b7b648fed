/** What happens when far more is asked of the suite than it can do. */
@NullMarked
package rocu.soc.benchmarks.overload;

import org.jspecify.annotations.NullMarked;
