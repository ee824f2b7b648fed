/** What every operation of the API document says alike. */
@NullMarked
package rocu.soc.chassis.document;

import org.jspecify.annotations.NullMarked;
