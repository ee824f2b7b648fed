/** Programs that measure the suite beside what it is compared to, and write down what they found. */
@NullMarked
package rocu.soc.benchmarks;

import org.jspecify.annotations.NullMarked;
