package rocu.soc.disruption.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import rocu.soc.chassis.record.RecordAnswers;
import rocu.soc.chassis.record.command.Answer;
import rocu.soc.chassis.record.command.Change;
import rocu.soc.chassis.web.metric.DomainCounters;
import rocu.soc.disruption.threat.NationalStandard;
import rocu.soc.records.RecordChanges;
import rocu.soc.records.Said;
import rocu.soc.records.Stored;

/** Makes new disruptions: the same rules whether one is recorded or many at once. They are stored by whoever asks. */
@ApplicationScoped
class NewDisruptions {

    @Inject
    Disruptions disruptions;

    @Inject
    RecordChanges changes;

    @Inject
    ShownThreats threats;

    @Inject
    RecordAnswers answers;

    @Inject
    DomainCounters counters;

    /** A disruption of the caller's organisation, and what the command answers. */
    Answer make(Recording recording, Linked linked, NationalStandard.Held standard, Change change) {
        DisruptionFacts facts = recording.facts();
        Stored<DisruptionContent> stored = changes.make(
                disruptions,
                new Said<>(
                        DisruptionContent.recorded(facts, linked.link(), standard, recording.masters()),
                        linked.visibility(facts.marking(), facts.affected()),
                        recording.recordedBy(),
                        null),
                recording.source(),
                change);
        counters.countAfterCommit(
                "soc.disruptions.recorded",
                "organisation",
                stored.head().organisation(),
                "four_p",
                facts.fourP().name());
        return answers.created(Disruptions.KIND, disruptions.row(stored, threats.of(linked, change.caller())));
    }
}
