/** Lists: keyset paging with signed cursors, bound to their filters. */
@NullMarked
package rocu.soc.chassis.web.list;

import org.jspecify.annotations.NullMarked;
