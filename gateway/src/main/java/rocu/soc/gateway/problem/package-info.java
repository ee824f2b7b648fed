/** The pages to which the type of every problem document resolves. */
@NullMarked
package rocu.soc.gateway.problem;

import org.jspecify.annotations.NullMarked;
