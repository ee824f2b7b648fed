/** What the gateway asks of a service to compare the records of their owner with each copy of them: ids and sequences. */
@NullMarked
package rocu.soc.chassis.operations.reconcile;

import org.jspecify.annotations.NullMarked;
