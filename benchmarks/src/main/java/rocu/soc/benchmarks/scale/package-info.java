/** How the suite answers among very many records, beside how it answers among few. */
@NullMarked
package rocu.soc.benchmarks.scale;

import org.jspecify.annotations.NullMarked;
