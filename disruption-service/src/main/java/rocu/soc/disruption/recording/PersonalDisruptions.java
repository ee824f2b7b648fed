package rocu.soc.disruption.recording;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import rocu.soc.chassis.erasure.PersonalRecords;
import rocu.soc.chassis.problem.Problem;
import rocu.soc.chassis.record.RecordKind;
import rocu.soc.contracts.internal.InternalTopics;

/** Disruptions, as the rights of the people whom their texts name reach them. */
@ApplicationScoped
class PersonalDisruptions implements PersonalRecords {

    @Inject
    Disruptions disruptions;

    @Inject
    DisruptionReads reads;

    @Override
    public RecordKind kind() {
        return Disruption.KIND;
    }

    @Override
    public String topic() {
        return InternalTopics.DISRUPTIONS;
    }

    @Override
    public boolean isTold() {
        return true;
    }

    @Override
    public Optional<Standing> find(UUID id) {
        return disruptions.findByIdOptional(id).map(PersonalDisruptions::standing);
    }

    @Override
    public Optional<Standing> hold(UUID id) {
        return disruptions.hold(id).map(PersonalDisruptions::standing);
    }

    @Override
    public ObjectNode whole(UUID id) {
        return reads.whole(disruptions.findByIdOptional(id).orElseThrow(Problem::notFound));
    }

    private static Standing standing(Disruption disruption) {
        return new Standing(
                disruption.id(),
                disruption.reference,
                disruption.version,
                disruption.disposed,
                disruption.policyFacts());
    }
}
