package rocu.soc.chassis.record.load;

import java.util.List;
import java.util.Map;
import java.util.Set;
import rocu.soc.chassis.record.command.Change;

/**
 * The records of one kind, as a historic load needs them.
 *
 * @param <H> the head of a record
 * @param <V> a version of it
 */
public interface HistoricRecords<H, V extends HistoricVersion> {

    /** The table of the versions. */
    String versions();

    /** Those that have one of the organisations, one of the systems and one of the references, held. */
    List<HeldRecord<H, V>> hold(Set<String> organisations, Set<String> systems, Set<String> references);

    /** Makes the record, whose first version that is. */
    H first(V version);

    /** Gives the record that version as its next one. */
    void restate(H head, V version);

    /** The version that the record has now. */
    VersionName present(H head);

    /** Writes the heads that were made or restated. */
    void flush();

    /**
     * Writes the versions.
     *
     * @throws rocu.soc.chassis.web.problem.Problem 403 {@code history-sealed}
     */
    void insert(Map<VersionName, V> versions);

    /** Tells the other services of the version that the record has now. */
    void publish(H head, V version, Change change);
}
