/** What auditors ask of the logs of all services at once. */
@NullMarked
package rocu.soc.gateway.audit;

import org.jspecify.annotations.NullMarked;
