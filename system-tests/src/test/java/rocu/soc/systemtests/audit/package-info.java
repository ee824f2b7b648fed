/** What auditors find in the logs of all services. */
@NullMarked
package rocu.soc.systemtests.audit;

import org.jspecify.annotations.NullMarked;
