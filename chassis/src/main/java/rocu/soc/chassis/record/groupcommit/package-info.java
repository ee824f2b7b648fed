/** Group commit: commands of one kind that wait at the same time share one transaction, and each answer waits for it. */
@NullMarked
package rocu.soc.chassis.record.groupcommit;

import org.jspecify.annotations.NullMarked;
