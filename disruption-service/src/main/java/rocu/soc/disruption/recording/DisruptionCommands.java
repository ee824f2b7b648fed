package rocu.soc.disruption.recording;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.RecordAnswers;
import rocu.soc.chassis.record.RecordRights;
import rocu.soc.chassis.record.RecordedBy;
import rocu.soc.chassis.record.Source;
import rocu.soc.chassis.record.SourceProblems;
import rocu.soc.chassis.record.command.Answer;
import rocu.soc.chassis.record.command.Change;
import rocu.soc.chassis.web.http.IfMatch;
import rocu.soc.chassis.web.identity.Caller;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;
import rocu.soc.disruption.threat.NationalStandard;
import rocu.soc.records.RecordChanges;
import rocu.soc.records.RecordHead;
import rocu.soc.records.RecordReads;
import rocu.soc.records.RecordStore;
import rocu.soc.records.Said;
import rocu.soc.records.ShownRecords;
import rocu.soc.records.Stored;

/** What can be done to a disruption. Every command runs inside the transaction of a {@link Change}. */
@ApplicationScoped
class DisruptionCommands {

    @Inject
    Disruptions disruptions;

    @Inject
    RecordStore store;

    @Inject
    ShownRecords records;

    @Inject
    RecordChanges changes;

    @Inject
    RecordReads reads;

    @Inject
    NewDisruptions making;

    @Inject
    DisruptionReader reader;

    @Inject
    ThreatLinks links;

    @Inject
    NationalStandard standard;

    @Inject
    RecordRights rights;

    @Inject
    OwnSubmissions submissions;

    @Inject
    RecordAnswers answers;

    /** On whose behalf something is said, and why. */
    private record Reasoned(
            @Nullable RecordedBy recordedBy, @Nullable String reason) {}

    /**
     * Records a new disruption.
     *
     * @throws Problem 409 {@code source-reference-taken}
     */
    Answer record(Recording recording, Change change) {
        Source source = recording.source();
        if (source != null) {
            store.bySource(disruptions, change.caller().organisation().id(), source)
                    .ifPresent(known -> {
                        throw SourceProblems.taken(source, shows(known, change) ? known.reference() : null);
                    });
        }
        return create(recording, change);
    }

    /**
     * Amends it; the same content makes no new version.
     *
     * @throws Problem 409 {@code withdrawn}, 412 {@code precondition-failed}, 422 {@code broken-rule}
     */
    Answer amend(Stored<DisruptionContent> present, Optional<IfMatch> from, ObjectNode patch, Change change) {
        requireChange(DisruptionPermissions.AMEND, present.head(), change);
        IfMatch.required(from).require(present.head().version());
        present.content().requireRecorded();
        DisruptionReader.Amended amended = reader.amendment(present.content(), patch, change.caller());
        boolean anotherThreat =
                !Objects.equals(amended.threat(), present.content().link().threatId());
        if (anotherThreat) {
            requireChange(DisruptionPermissions.LINK, present.head(), change);
        }
        return amend(
                present,
                new DisruptionContent.Merged(
                        amended.facts(),
                        amended.threat(),
                        present.content()
                                .amended(
                                        amended.facts(),
                                        amended.threat(),
                                        change.caller().isServiceAccount())),
                new Reasoned(
                        amended.amendment().recordedBy(), amended.amendment().reason()),
                change);
    }

    /**
     * Brings the disruption that the caller's system knows by that source to what is said here, but for what people decided;
     * records it if it is new. A withdrawn one stays as it is.
     *
     * @throws Problem 409 {@code older-than-recorded}, 412 {@code precondition-failed}
     */
    Answer put(Recording recording, Source source, Optional<IfMatch> from, boolean onlyNew, Change change) {
        Optional<RecordHead> known =
                store.holdBySource(disruptions, change.caller().organisation().id(), source);
        if (known.filter(head -> shows(head, change)).isEmpty()) {
            from.ifPresent(condition -> {
                throw Problem.of(ProblemTypes.PRECONDITION_FAILED, "There is no such disruption to amend.");
            });
        }
        if (known.isEmpty()) {
            return create(recording, change);
        }
        RecordHead head = known.get();
        if (onlyNew) {
            throw Problem.of(
                    ProblemTypes.PRECONDITION_FAILED,
                    "It is recorded" + (shows(head, change) ? ", as " + head.reference() : "") + ".");
        }
        from.ifPresent(condition -> condition.require(head.version()));
        Stored<DisruptionContent> present = store.present(disruptions, head);
        DisruptionContent content = present.content();
        DisruptionContent.Merged merged = content.merge(recording);
        if (shows(head, change) && !head.disposed()) {
            SourceVersion.requireNotOlder(
                    recording.sourceVersion(), content.masters().sourceVersion());
            if (content.status() == DisruptionStatus.WITHDRAWN || saysTheSame(content, merged)) {
                return untouched(present, change);
            }
        }
        requireChange(DisruptionPermissions.AMEND, head, change);
        return amend(present, merged, new Reasoned(recording.recordedBy(), null), change);
    }

    /**
     * Withdraws it.
     *
     * @throws Problem 409 {@code withdrawn}, 412 {@code precondition-failed}
     */
    Answer withdraw(Stored<DisruptionContent> present, Optional<IfMatch> from, Step step, Change change) {
        return step(present, from, step, (content, link) -> content.withdraw(link, null), change);
    }

    /**
     * The same by the system that keeps its original, in that state of it.
     *
     * @throws Problem 409 {@code older-than-recorded}, {@code withdrawn}, 412 {@code precondition-failed}
     */
    Answer withdraw(
            Stored<DisruptionContent> present,
            Optional<IfMatch> from,
            Step step,
            @Nullable String sourceVersion,
            Change change) {
        if (shows(present.head(), change)) {
            SourceVersion.requireNotOlder(
                    sourceVersion, present.content().masters().sourceVersion());
        }
        return step(present, from, step, (content, link) -> content.withdraw(link, sourceVersion), change);
    }

    /**
     * Lets it count again.
     *
     * @throws Problem 409 {@code conflict}, 412 {@code precondition-failed}
     */
    Answer reinstate(Stored<DisruptionContent> present, Optional<IfMatch> from, Step step, Change change) {
        return step(present, from, step, DisruptionContent::reinstate, change);
    }

    /** Settles a pending link, or refuses it into the worklist of the organisation. */
    void settle(Stored<DisruptionContent> present, Linked linked, Change change) {
        DisruptionContent next = present.content().settle(linked.link(), standardFor(linked.link()));
        changes.change(
                disruptions,
                present,
                said(next, linked, new Reasoned(null, "The threat was asked about again")),
                change);
    }

    /** The disruption that a path names, held until the change ends, or 404. */
    Stored<DisruptionContent> held(String id, Change change) {
        return records.held(disruptions, id, change.caller());
    }

    /** The disruption that the caller's system knows by that source, held until the change ends, or 404. */
    Stored<DisruptionContent> held(Source source, Change change) {
        return records.heldBySource(disruptions, source, change.caller());
    }

    /** Answers with the disruption as it stands, after a command that found nothing to do. */
    Answer unchanged(Stored<DisruptionContent> present, Change change) {
        requireChange(DisruptionPermissions.WITHDRAW, present.head(), change);
        return untouched(present, change);
    }

    private Answer create(Recording recording, Change change) {
        Linked linked = links.link(recording.threat(), ThreatLink.NONE, change.caller());
        Answer answer = making.make(recording, linked, standardFor(linked.link()), change);
        store.flush();
        return answer;
    }

    private Answer amend(
            Stored<DisruptionContent> present, DisruptionContent.Merged merged, Reasoned reasoned, Change change) {
        if (saysTheSame(present.content(), merged)) {
            return untouched(present, change);
        }
        Linked linked = links.link(merged.threat(), present.content().link(), change.caller());
        DisruptionContent next =
                present.content().amend(merged.facts(), linked.link(), standardFor(linked.link()), merged.masters());
        return changed(present, said(next, linked, reasoned), change);
    }

    private Answer step(
            Stored<DisruptionContent> present,
            Optional<IfMatch> from,
            Step step,
            BiFunction<DisruptionContent, ThreatLink, DisruptionContent> verb,
            Change change) {
        requireChange(DisruptionPermissions.WITHDRAW, present.head(), change);
        from.ifPresent(condition -> condition.require(present.head().version()));
        ThreatLink link = present.content().link();
        Linked kept = links.link(link.threatId(), link, change.caller());
        DisruptionContent next = verb.apply(present.content(), kept.link());
        return changed(present, said(next, kept, new Reasoned(step.recordedBy(), step.reason())), change);
    }

    private Answer changed(Stored<DisruptionContent> present, Said<DisruptionContent> said, Change change) {
        Stored<DisruptionContent> stored = changes.change(disruptions, present, said, change);
        return answers.changed(reads.row(disruptions, stored, change.caller()));
    }

    private Answer untouched(Stored<DisruptionContent> present, Change change) {
        change.readAccess(present.head().id());
        return answers.changed(reads.row(disruptions, present, change.caller()));
    }

    private NationalStandard.Held standardFor(ThreatLink link) {
        return link.threatAtRecording() == null ? NationalStandard.NONE : standard.held();
    }

    private static boolean saysTheSame(DisruptionContent present, DisruptionContent.Merged merged) {
        return merged.facts().equals(present.facts())
                && merged.masters().equals(present.masters())
                && Objects.equals(merged.threat(), present.link().threatId());
    }

    private static Said<DisruptionContent> said(DisruptionContent next, Linked linked, Reasoned reasoned) {
        return new Said<>(
                next,
                linked.visibility(next.facts().marking(), next.facts().affected()),
                reasoned.recordedBy(),
                reasoned.reason());
    }

    private boolean shows(RecordHead head, Change change) {
        Caller caller = change.caller();
        return rights.shows(Disruptions.KIND, head.policyFacts(Disruptions.KIND), caller);
    }

    private void requireChange(String permission, RecordHead head, Change change) {
        rights.requireChange(Disruptions.KIND, permission, head.policyFacts(Disruptions.KIND), change.caller());
        submissions.requireNotTakenOn(permission, head, change.caller());
        rights.requireKept(head.disposed());
    }
}
