/**
 * Learning from other services: projections and reactions over their records, dead letters for what can never be processed.
 * Redelivery, compaction, replay and rebuild neither lose nor double anything.
 */
@NullMarked
package rocu.soc.chassis.messaging.consume;

import org.jspecify.annotations.NullMarked;
