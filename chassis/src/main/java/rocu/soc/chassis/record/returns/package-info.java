/** Returns: figures that are counted by printed definitions, the same ones at any time, as JSON, CSV or a workbook. */
@NullMarked
package rocu.soc.chassis.record.returns;

import org.jspecify.annotations.NullMarked;
