/** Bringing a region into a running suite, over HTTP alone. */
@NullMarked
package rocu.soc.demo.loading;

import org.jspecify.annotations.NullMarked;
