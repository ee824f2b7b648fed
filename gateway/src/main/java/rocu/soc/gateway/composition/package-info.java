/** Answers that the gateway composes of what several services tell the caller. */
@NullMarked
package rocu.soc.gateway.composition;

import org.jspecify.annotations.NullMarked;
