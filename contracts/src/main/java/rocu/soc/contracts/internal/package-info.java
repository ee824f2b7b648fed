/** What services publish to each other on the internal topics: one record for each version of an aggregate, with its full state. */
@NullMarked
package rocu.soc.contracts.internal;

import org.jspecify.annotations.NullMarked;
