/** Lists of records as files: as lines of JSON, as CSV, as workbooks; written as they are read, however long. */
@NullMarked
package rocu.soc.chassis.record.file;

import org.jspecify.annotations.NullMarked;
