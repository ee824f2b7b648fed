/** What the suite holds of a person, composed of what every service holds (DPA 2018 s45). */
@NullMarked
package rocu.soc.gateway.subject;

import org.jspecify.annotations.NullMarked;
