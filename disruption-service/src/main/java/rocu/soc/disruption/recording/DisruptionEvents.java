package rocu.soc.disruption.recording;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.command.Change;
import rocu.soc.chassis.record.TimeOrderedId;
import rocu.soc.contracts.internal.Access;
import rocu.soc.contracts.internal.Fact;
import rocu.soc.contracts.internal.InternalDisruption;
import rocu.soc.contracts.internal.InternalTopics;
import rocu.soc.contracts.internal.Provenance;

/** Tells the other services of every version of a disruption, with the facts that led to it. */
@ApplicationScoped
class DisruptionEvents {

    @Inject
    ObjectMapper mapper;

    /** Tells of a version in the transaction that writes it. */
    void tell(Disruption disruption, DisruptionVersion version, @Nullable DisruptionVersion before, Change change) {
        tell(
                disruption,
                version.version(),
                version.facts(),
                version.status,
                version.threatAtRecording,
                new Provenance(version.knownFrom, version.changedBy, false, facts(version, before)),
                change);
    }

    /** Tells of a version that an earlier system knew. */
    void tell(Disruption disruption, int version, PastVersion past, Change change) {
        tell(
                disruption,
                version,
                past.facts(),
                past.status(),
                past.threatAtRecording(),
                new Provenance(
                        past.entry().knownFrom(),
                        past.entry().actor(),
                        true,
                        List.of(fact(version == 1 ? "recorded" : "amended"))),
                change);
    }

    private void tell(
            Disruption disruption,
            int version,
            DisruptionFacts facts,
            DisruptionStatus status,
            @Nullable ThreatAtRecording then,
            Provenance provenance,
            Change change) {
        InternalDisruption told = new InternalDisruption(
                InternalDisruption.AGGREGATE,
                disruption.id(),
                disruption.reference,
                version,
                provenance,
                new Access(
                        disruption.organisation,
                        disruption.region,
                        List.copyOf(facts.affected()),
                        disruption.marking.name(),
                        List.of(disruption.groups)),
                state(disruption, facts, status, then));
        change.tell(InternalTopics.DISRUPTIONS, disruption.id(), version, bytes(told));
    }

    private static InternalDisruption.State state(
            Disruption disruption, DisruptionFacts facts, DisruptionStatus status, @Nullable ThreatAtRecording then) {
        return new InternalDisruption.State(
                status.name(),
                facts.occurredOn(),
                facts.whatWasDone(),
                facts.fourP().name(),
                facts.disruptionType().name(),
                facts.beneficiary(),
                facts.assessmentCategory().name(),
                facts.categoryRationale(),
                facts.contactUnit(),
                facts.outcomes().stream()
                        .map(outcome -> new InternalDisruption.Outcome(
                                outcome.type().name(),
                                outcome.number(),
                                outcome.pence(),
                                outcome.milligrams(),
                                outcome.substance()))
                        .toList(),
                disruption.threatId,
                disruption.linkStatus.name(),
                then == null
                        ? null
                        : new InternalDisruption.ThreatAtRecording(
                                then.threatType(), then.primaryCrimeType(), then.tier(), then.owner(), then.marking()));
    }

    private static List<Fact> facts(DisruptionVersion version, @Nullable DisruptionVersion before) {
        if (before == null) {
            return List.of(fact("recorded"));
        }
        if (before.status != version.status) {
            return List.of(fact(version.status == DisruptionStatus.WITHDRAWN ? "withdrawn" : "reinstated"));
        }
        List<Fact> facts = new ArrayList<>();
        boolean linked = before.linkStatus != version.linkStatus || !Objects.equals(before.threatId, version.threatId);
        if (linked) {
            facts.add(fact("linked"));
        }
        boolean assessed = before.assessmentCategory != version.assessmentCategory
                || !Objects.equals(before.categoryRationale, version.categoryRationale);
        if (assessed) {
            facts.add(fact("assessed"));
        }
        if ((!assessed && !linked)
                || !before.facts().gradedAndLinkedAs(version.facts()).equals(version.facts())) {
            facts.add(fact("amended"));
        }
        return facts;
    }

    private static Fact fact(String what) {
        return new Fact(TimeOrderedId.create(), "disruption." + what);
    }

    private byte[] bytes(InternalDisruption told) {
        try {
            return mapper.writeValueAsBytes(told);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A disruption can be written", e);
        }
    }
}
