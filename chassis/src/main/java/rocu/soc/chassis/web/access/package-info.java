/** The check before every resource: a verified caller with the permission that the endpoint names. */
@NullMarked
package rocu.soc.chassis.web.access;

import org.jspecify.annotations.NullMarked;
