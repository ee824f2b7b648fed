/** What every request carries whatever it asks: its id. */
@NullMarked
package rocu.soc.chassis.web.request;

import org.jspecify.annotations.NullMarked;
