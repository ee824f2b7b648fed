/** The code lists as they come with this system, for people who write a client. */
@NullMarked
package rocu.soc.gateway.codelist;

import org.jspecify.annotations.NullMarked;
