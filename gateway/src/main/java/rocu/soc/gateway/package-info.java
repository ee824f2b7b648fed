/** The one door of the suite: identity, routing, problem pages and the merged API document. */
@NullMarked
package rocu.soc.gateway;

import org.jspecify.annotations.NullMarked;
