/** A service of one kind of record that is never shipped: chassis and records are tested on it, with real servers. */
@NullMarked
package rocu.soc.sample;

import org.jspecify.annotations.NullMarked;
