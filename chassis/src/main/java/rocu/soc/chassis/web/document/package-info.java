/** What every operation of the API document says alike. */
@NullMarked
package rocu.soc.chassis.web.document;

import org.jspecify.annotations.NullMarked;
