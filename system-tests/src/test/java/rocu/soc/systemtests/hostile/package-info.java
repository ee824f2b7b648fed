/** Requests that no honest client sends, made from the API document: the answer is a problem, and never ours. */
@NullMarked
package rocu.soc.systemtests.hostile;

import org.jspecify.annotations.NullMarked;
