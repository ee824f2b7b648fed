/** Outbox, relay and consumers of the chassis, tried with real servers in a real service. */
@NullMarked
package rocu.soc.sample.relay;

import org.jspecify.annotations.NullMarked;
