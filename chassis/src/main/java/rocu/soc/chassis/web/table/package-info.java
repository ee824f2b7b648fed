/** Tables as files that spreadsheets and programs read: CSV (RFC 4180) and workbooks (ISO/IEC 29500). */
@NullMarked
package rocu.soc.chassis.web.table;

import org.jspecify.annotations.NullMarked;
