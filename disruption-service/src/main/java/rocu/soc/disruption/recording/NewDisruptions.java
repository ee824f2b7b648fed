package rocu.soc.disruption.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.audit.AuditOperation;
import rocu.soc.chassis.command.Change;
import rocu.soc.chassis.identity.Caller;
import rocu.soc.chassis.metric.DomainCounters;
import rocu.soc.chassis.record.RecordAnswers;
import rocu.soc.chassis.record.Reference;
import rocu.soc.disruption.threat.NationalStandard;

/** Makes new disruptions: the same rules whether one is recorded or many at once. Their rows are stored by whoever asks. */
@ApplicationScoped
class NewDisruptions {

    @Inject
    DisruptionReads reads;

    @Inject
    DisruptionEvents events;

    @Inject
    RecordAnswers answers;

    @Inject
    DomainCounters counters;

    @ConfigProperty(name = "soc.region")
    String region;

    @ConfigProperty(name = "soc.reference-prefix", defaultValue = "NW")
    String referencePrefix;

    /**
     * A disruption of the caller's organisation; the log and the other services are told of it with the change.
     *
     * @param threat what the answer shows of what its threat was
     */
    NewDisruption make(
            Recording recording,
            ThreatLink link,
            @Nullable ShownThreat threat,
            NationalStandard.Held standard,
            Change change) {
        Caller caller = change.caller();
        @Nullable String own = caller.organisation().region();
        Disruption head = new Disruption(
                recording,
                link,
                caller.organisation().id(),
                own == null ? region : own,
                caller.userId(),
                Reference.create(referencePrefix.toUpperCase(Locale.ROOT)),
                change.at());
        DisruptionVersion version = head.firstVersion(recording, link);
        version.judge(standard);
        events.tell(head, version, null, change);
        change.log(AuditOperation.COLLECTION, List.of(head.id()), List.of(), version.recordedByUser);
        counters.countAfterCommit(
                "soc.disruptions.recorded", "organisation", head.organisation, "four_p", head.fourP.name());
        return new NewDisruption(head, version, answers.created(Disruption.KIND, reads.row(head, version, threat)));
    }
}
