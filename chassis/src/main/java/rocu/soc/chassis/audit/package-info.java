/** Every read access is logged (DPA 2018 s62): who, when, which records, why if given, to whom; never a value or a name. */
@NullMarked
package rocu.soc.chassis.audit;

import org.jspecify.annotations.NullMarked;
