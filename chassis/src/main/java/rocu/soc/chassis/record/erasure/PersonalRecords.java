package rocu.soc.chassis.record.erasure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rocu.soc.chassis.record.RecordKind;
import rocu.soc.chassis.web.policy.RecordFacts;

/**
 * The records of one kind, as the rights of the people in them reach them. A service declares a bean for each kind; which of
 * its members are personal, a migration says by {@code make_personal}.
 */
public interface PersonalRecords {

    RecordKind kind();

    /** The topic on which the service publishes them. */
    String topic();

    /** Whether what is published holds what is personal, so that the topic keeps it until it is compacted. */
    boolean isPublished();

    /** A record as it stands. */
    Optional<Present> find(UUID id);

    /** The same, held by the running transaction until it ends. */
    Optional<Present> hold(UUID id);

    /** Those of them that are there, as they stand, in the order of their ids. */
    List<Present> findAll(Collection<UUID> ids);

    /** The record with everything that was ever said of it: {@code record}, {@code versions}, and what belongs to it. */
    ObjectNode whole(UUID id);

    /**
     * A record as it stands.
     *
     * @param disposed whether nothing personal is left of it
     */
    record Present(UUID id, String reference, int version, boolean disposed, RecordFacts facts) {}
}
