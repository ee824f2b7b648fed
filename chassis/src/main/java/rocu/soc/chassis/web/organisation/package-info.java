/** The dated list of organisations that own, receive or inspect records. */
@NullMarked
package rocu.soc.chassis.web.organisation;

import org.jspecify.annotations.NullMarked;
