/** What every request carries whatever it asks: its id, its headers, its limits. */
@NullMarked
package rocu.soc.chassis.http;

import org.jspecify.annotations.NullMarked;
