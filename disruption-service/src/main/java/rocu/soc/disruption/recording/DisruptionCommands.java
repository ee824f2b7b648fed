package rocu.soc.disruption.recording;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.audit.AuditOperation;
import rocu.soc.chassis.command.Answer;
import rocu.soc.chassis.command.Change;
import rocu.soc.chassis.http.IfMatch;
import rocu.soc.chassis.http.PathId;
import rocu.soc.chassis.identity.Caller;
import rocu.soc.chassis.problem.Problem;
import rocu.soc.chassis.problem.ProblemTypes;
import rocu.soc.chassis.record.ChangedMembers;
import rocu.soc.chassis.record.RecordAnswers;
import rocu.soc.chassis.record.RecordRights;
import rocu.soc.chassis.record.RecordRow;
import rocu.soc.chassis.record.Source;
import rocu.soc.disruption.threat.NationalStandard;

/** What can be done to a disruption. Every command runs inside the transaction of a {@link Change}. */
@ApplicationScoped
class DisruptionCommands {

    @Inject
    Disruptions disruptions;

    @Inject
    DisruptionVersions versions;

    @Inject
    NewDisruptions making;

    @Inject
    NewDisruptionRows rows;

    @Inject
    DisruptionReader reader;

    @Inject
    ThreatLinks links;

    @Inject
    ShownThreats threats;

    @Inject
    NationalStandard standard;

    @Inject
    DisruptionReads reads;

    @Inject
    DisruptionEvents events;

    @Inject
    RecordRights rights;

    @Inject
    RecordAnswers answers;

    @Inject
    ObjectMapper mapper;

    /**
     * Records a new disruption.
     *
     * @throws Problem 409 {@code source-reference-taken}
     */
    Answer record(Recording recording, Change change) {
        Source source = recording.source();
        if (source != null) {
            disruptions.bySource(change.caller().organisation().id(), source).ifPresent(known -> {
                throw Problem.of(
                        DisruptionProblems.SOURCE_REFERENCE_TAKEN,
                        "Your organisation has already recorded " + source.reference() + " of " + source.system()
                                + named(known, change.caller()) + ".");
            });
        }
        return create(recording, change);
    }

    private Answer create(Recording recording, Change change) {
        ThreatLink link = links.link(recording.facts().threatId(), null, change.caller());
        NewDisruption made =
                making.make(recording, link, threats.ofLink(link, change.caller()), standardFor(link.then()), change);
        rows.insert(List.of(made));
        return made.answer();
    }

    /**
     * Amends it; the same content makes no new version.
     *
     * @throws Problem 409 {@code withdrawn}, 412 {@code precondition-failed}, 422 {@code broken-rule}
     */
    Answer amend(Disruption disruption, Optional<IfMatch> from, ObjectNode patch, Change change) {
        requireChange(DisruptionPermissions.AMEND, disruption, change);
        IfMatch.required(from).require(disruption.version);
        disruption.requireRecorded();
        DisruptionVersion present = versions.present(disruption);
        return amend(disruption, present, reader.amendment(present.facts(), patch, change.caller()), change);
    }

    /**
     * Brings the disruption that the caller's system knows by that source to what is said here; records it if it is new.
     *
     * @throws Problem 409 {@code withdrawn}, 412 {@code precondition-failed}
     */
    Answer put(Recording recording, Source source, Optional<IfMatch> from, boolean onlyNew, Change change) {
        Optional<Disruption> known =
                disruptions.holdBySource(change.caller().organisation().id(), source);
        if (known.filter(disruption -> shows(disruption, change)).isEmpty()) {
            from.ifPresent(condition -> {
                throw Problem.of(ProblemTypes.PRECONDITION_FAILED, "There is no such disruption to amend.");
            });
        }
        if (known.isEmpty()) {
            return create(recording, change);
        }
        Disruption disruption = known.get();
        if (onlyNew) {
            throw Problem.of(
                    ProblemTypes.PRECONDITION_FAILED, "It is recorded" + named(disruption, change.caller()) + ".");
        }
        from.ifPresent(condition -> condition.require(disruption.version));
        if (shows(disruption, change)
                && !disruption.disposed
                && disruption.status == DisruptionStatus.RECORDED
                && recording.facts().equals(versions.present(disruption).facts())) {
            return untouched(disruption, versions.present(disruption), change);
        }
        requireChange(DisruptionPermissions.AMEND, disruption, change);
        disruption.requireRecorded();
        return amend(
                disruption,
                versions.present(disruption),
                new Amendment(recording.facts(), recording.recordedBy(), null),
                change);
    }

    /**
     * Withdraws it.
     *
     * @throws Problem 409 {@code withdrawn}, 412 {@code precondition-failed}
     */
    Answer withdraw(Disruption disruption, Optional<IfMatch> from, Step step, Change change) {
        requireChange(DisruptionPermissions.WITHDRAW, disruption, change);
        from.ifPresent(condition -> condition.require(disruption.version));
        DisruptionVersion present = versions.present(disruption);
        return answers.changed(
                store(disruption, disruption.withdraw(present, kept(present, change), step, change), present, change));
    }

    /**
     * Lets it count again.
     *
     * @throws Problem 409 {@code conflict}, 412 {@code precondition-failed}
     */
    Answer reinstate(Disruption disruption, Optional<IfMatch> from, Step step, Change change) {
        requireChange(DisruptionPermissions.WITHDRAW, disruption, change);
        from.ifPresent(condition -> condition.require(disruption.version));
        DisruptionVersion present = versions.present(disruption);
        return answers.changed(
                store(disruption, disruption.reinstate(present, kept(present, change), step, change), present, change));
    }

    /** Settles a pending link, or refuses it into the worklist of the organisation. */
    void settle(Disruption disruption, ThreatLink link, Change change) {
        DisruptionVersion present = versions.present(disruption);
        store(disruption, disruption.settle(present, link, change), present, change);
    }

    /** The disruption that a path names, held until the change ends, or 404. */
    Disruption held(String id) {
        return disruptions.hold(PathId.parse(id)).orElseThrow(Problem::notFound);
    }

    /** Answers with the disruption as it stands, after a command that found nothing to do. */
    Answer unchanged(Disruption disruption, Change change) {
        requireChange(DisruptionPermissions.WITHDRAW, disruption, change);
        return untouched(disruption, versions.present(disruption), change);
    }

    private Answer amend(Disruption disruption, DisruptionVersion present, Amendment amendment, Change change) {
        if (amendment.facts().equals(present.facts())) {
            return untouched(disruption, present, change);
        }
        UUID threat = amendment.facts().threatId();
        if (!Objects.equals(threat, present.threatId)) {
            requireChange(DisruptionPermissions.LINK, disruption, change);
        }
        ThreatLink link = links.link(threat, present, change.caller());
        return answers.changed(store(disruption, disruption.amend(amendment, link, change), present, change));
    }

    /** The reference of a record, for who may know of it. */
    private String named(Disruption known, Caller caller) {
        return rights.shows(Disruption.KIND, known.policyFacts(), caller) ? ", as " + known.reference : "";
    }

    private ThreatLink kept(DisruptionVersion present, Change change) {
        return links.link(present.threatId, present, change.caller());
    }

    private Answer untouched(Disruption disruption, DisruptionVersion present, Change change) {
        change.look(disruption.id());
        return answers.changed(reads.row(disruption, present, change.caller()));
    }

    private NationalStandard.Held standardFor(@Nullable ThreatAtRecording then) {
        return then == null ? NationalStandard.NONE : standard.held();
    }

    private RecordRow store(Disruption disruption, DisruptionVersion version, DisruptionVersion before, Change change) {
        version.judge(standardFor(version.threatAtRecording), before);
        versions.persist(version);
        versions.flush();
        RecordRow row = reads.row(disruption, version, change.caller());
        events.tell(disruption, version, before, change);
        change.log(
                AuditOperation.ALTERATION, List.of(disruption.id()), changed(before, version), version.recordedByUser);
        return row;
    }

    private boolean shows(Disruption disruption, Change change) {
        return rights.shows(Disruption.KIND, disruption.policyFacts(), change.caller());
    }

    private void requireChange(String permission, Disruption disruption, Change change) {
        rights.requireChange(Disruption.KIND, permission, disruption.policyFacts(), change.caller());
        rights.requireKept(disruption.disposed);
    }

    private List<String> changed(DisruptionVersion before, DisruptionVersion after) {
        return ChangedMembers.between(
                mapper.<ObjectNode>valueToTree(before.facts()).put("status", before.status.name()),
                mapper.<ObjectNode>valueToTree(after.facts()).put("status", after.status.name()));
    }
}
