/** The schemas of the internal records, generated from them, and the examples that everybody is held to. */
@NullMarked
package rocu.soc.contracts.internal;

import org.jspecify.annotations.NullMarked;
