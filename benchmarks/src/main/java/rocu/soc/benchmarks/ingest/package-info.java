/** Recording disruptions as fast as it goes, beside the bare database. */
@NullMarked
package rocu.soc.benchmarks.ingest;

import org.jspecify.annotations.NullMarked;
