/** What the suite holds of a person (DPA 2018 s45): each service searches what is personal in its own records. */
@NullMarked
package rocu.soc.chassis.record.subject;

import org.jspecify.annotations.NullMarked;
