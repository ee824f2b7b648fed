package rocu.soc.chassis.record.subject;

import java.util.List;
import java.util.UUID;

/**
 * Records that are compared at a time: those of one kind with ids behind the first one and not behind the last one.
 *
 * @param only those among them; empty for all
 */
record SubjectSlice(UUID after, UUID upTo, List<UUID> only) {

    /** Before every id. */
    static final UUID BEGINNING = new UUID(0, 0);

    /** Behind every id. */
    static final UUID END = new UUID(-1, -1);

    SubjectSlice {
        only = List.copyOf(only);
    }

    static SubjectSlice of(List<UUID> only) {
        return new SubjectSlice(BEGINNING, END, only);
    }

    /** Whether no record comes behind it. */
    boolean isLast() {
        return upTo.equals(END);
    }
}
