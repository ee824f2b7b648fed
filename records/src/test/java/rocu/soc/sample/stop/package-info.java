/** Stops of vehicles: a plain kind of record, as small as one can be that does everything which kinds of records do. */
@NullMarked
package rocu.soc.sample.stop;

import org.jspecify.annotations.NullMarked;
