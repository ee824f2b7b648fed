/** What the HTTP server answers outside any resource. */
@NullMarked
package rocu.soc.chassis.web.http;

import org.jspecify.annotations.NullMarked;
