package rocu.soc.chassis.record.groupcommit;

/**
 * How much a group commit takes at once.
 *
 * @param unanswered commands that were accepted and not yet answered, at most; those beyond are refused
 * @param together commands that share a transaction, at most
 * @param writers transactions of groups at the same time
 * @param alone commands that run in a transaction of their own at the same time, at most
 */
public record GroupSize(int unanswered, int together, int writers, int alone) {

    public GroupSize {
        if (unanswered < 1 || together < 1 || writers < 1 || alone < 1) {
            throw new IllegalArgumentException("A group commit needs room for one command at least");
        }
    }
}
