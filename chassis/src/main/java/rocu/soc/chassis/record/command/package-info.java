/** Commands: one transaction with its stamp, its effect, its audit entries and its idempotency record. */
@NullMarked
package rocu.soc.chassis.record.command;

import org.jspecify.annotations.NullMarked;
