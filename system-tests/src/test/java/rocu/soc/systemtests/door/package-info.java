/** What a client meets at the door: the flow, tokens, documents, outages. */
@NullMarked
package rocu.soc.systemtests.door;

import org.jspecify.annotations.NullMarked;
