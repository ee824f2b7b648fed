package rocu.soc.chassis.record.returns;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which records a return counts (docs/policy.md). */
@Schema(name = "ReturnCoverage")
public enum Counted {
    /** Every record, in totals; need-to-know ones are withheld from breakdowns. */
    EVERY_RECORD,
    /**
     * Every record that is not need-to-know: other filters than the definer's own, or days within a month, would tell what a
     * need-to-know record is.
     */
    ALL_BUT_NEED_TO_KNOW,
    /** The records that the caller may read whole. */
    OPEN_TO_CALLER
}
