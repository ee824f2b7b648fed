/** The way through the gateway, beside that through nginx. */
@NullMarked
package rocu.soc.benchmarks.gateway;

import org.jspecify.annotations.NullMarked;
