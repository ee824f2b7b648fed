package rocu.soc.chassis.operations.reconcile;

/**
 * Records of one kind that this service owns and publishes.
 *
 * @param aggregate the kind, as in what is published of them
 * @param table where the present state of each stands. Never anything that a client sent
 * @param id SQL for the key under which it is published
 * @param sequence SQL for the version that was published last
 */
public record OwnedRecords(String aggregate, String table, String id, String sequence) {

    /** What owns them: a bean for each kind. */
    public interface Owner {
        OwnedRecords owned();
    }
}
