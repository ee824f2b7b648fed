/** Clients that send requests and count how long the answers take. */
@NullMarked
package rocu.soc.benchmarks.load;

import org.jspecify.annotations.NullMarked;
