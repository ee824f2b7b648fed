/** Passes a verified request on to the service that owns the resource, and its answer back, as streams. */
@NullMarked
package rocu.soc.gateway.routing;

import org.jspecify.annotations.NullMarked;
