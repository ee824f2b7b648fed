/** What one service writes reaches the others, once and in order, whatever dies on the way. */
@NullMarked
package rocu.soc.systemtests.world;

import org.jspecify.annotations.NullMarked;
