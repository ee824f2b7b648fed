/** Rows on their way into set-based inserts, and out of questions in SQL. */
@NullMarked
package rocu.soc.chassis.database;

import org.jspecify.annotations.NullMarked;
