package rocu.soc.threat.masterlist;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rocu.soc.chassis.erasure.PersonalRecords;
import rocu.soc.chassis.problem.Problem;
import rocu.soc.chassis.record.RecordKind;
import rocu.soc.contracts.internal.InternalTopics;

/** Threats, as the rights of the people whom their texts name reach them. */
@ApplicationScoped
class PersonalThreats implements PersonalRecords {

    @Inject
    Threats threats;

    @Inject
    ThreatReads reads;

    @Inject
    @All
    List<PartsOfThreats> parts;

    @Override
    public RecordKind kind() {
        return Threat.KIND;
    }

    @Override
    public String topic() {
        return InternalTopics.THREATS;
    }

    @Override
    public boolean isTold() {
        return true;
    }

    @Override
    public Optional<Standing> find(UUID id) {
        return threats.findByIdOptional(id).map(PersonalThreats::standing);
    }

    @Override
    public Optional<Standing> hold(UUID id) {
        return threats.hold(id).map(PersonalThreats::standing);
    }

    @Override
    public ObjectNode whole(UUID id) {
        ObjectNode whole = reads.whole(threats.findByIdOptional(id).orElseThrow(Problem::notFound));
        parts.forEach(part -> whole.set(part.member(), part.whole(id)));
        return whole;
    }

    private static Standing standing(Threat threat) {
        return new Standing(threat.id(), threat.reference, threat.version, threat.disposed, threat.policyFacts());
    }
}
