package rocu.soc.threat.masterlist;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import rocu.soc.chassis.record.RecordAnswers;
import rocu.soc.chassis.record.RecordRights;
import rocu.soc.chassis.record.Source;
import rocu.soc.chassis.record.SourceProblems;
import rocu.soc.chassis.record.command.Answer;
import rocu.soc.chassis.record.command.Change;
import rocu.soc.chassis.web.http.IfMatch;
import rocu.soc.chassis.web.identity.Caller;
import rocu.soc.chassis.web.metric.DomainCounters;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;
import rocu.soc.records.RecordChanges;
import rocu.soc.records.RecordReads;
import rocu.soc.records.RecordStore;
import rocu.soc.records.ShownRecords;
import rocu.soc.records.Stored;

/** What can be done to a threat. Every command runs inside the transaction of a {@link Change}. */
@ApplicationScoped
class ThreatCommands {

    @Inject
    Threats threats;

    @Inject
    RecordStore store;

    @Inject
    ShownRecords records;

    @Inject
    RecordChanges changes;

    @Inject
    RecordReads reads;

    @Inject
    ThreatReader reader;

    @Inject
    NeedToKnowRules needToKnowRules;

    @Inject
    RecordRights rights;

    @Inject
    RecordAnswers answers;

    @Inject
    DomainCounters counters;

    /**
     * Puts a new threat on the master list; the caller's organisation owns it.
     *
     * @throws Problem 403 {@code forbidden}, 409 {@code source-reference-taken}
     */
    Answer identify(ThreatReader.Identified identified, Change change) {
        Caller caller = change.caller();
        if (!ThreatRules.mayHold(caller.organisation().kind())) {
            throw Problem.of(ProblemTypes.FORBIDDEN, "Only a force, a ROCU or a law enforcement agency owns threats.");
        }
        Source source = identified.source();
        // Which record it is, this does not tell.
        if (source != null
                && store.bySource(threats, caller.organisation().id(), source).isPresent()) {
            throw SourceProblems.taken(source, null);
        }
        ThreatIdentification identification = identified.identification();
        Stored<ThreatContent> stored = changes.create(
                threats,
                ThreatContent.identified(identification.threatType(), identification.facts()),
                source,
                identification.origin().recordedBy(),
                change);
        counters.countAfterCommit(
                "soc.threats.identified",
                "organisation",
                stored.head().organisation(),
                "threat_type",
                identification.threatType().name());
        return answers.created(Threats.KIND, reads.row(threats, stored, caller));
    }

    /**
     * Amends what is said of it; the same content makes no new version.
     *
     * @throws Problem 412 {@code precondition-failed}, 422 {@code broken-rule}
     */
    Answer amend(String id, Optional<IfMatch> from, ObjectNode patch, Change change) {
        Stored<ThreatContent> present = held(id, ThreatPermissions.AMEND, change);
        IfMatch.required(from).require(present.version().number());
        return taken(reader.amendment(present, patch, change.caller()), present, change);
    }

    /**
     * Takes another step; one to where it stands already makes no new version.
     *
     * @throws Problem 403 {@code forbidden}, 412 {@code precondition-failed}, 422 {@code broken-rule}
     */
    Answer take(String id, Optional<IfMatch> from, Step step, Change change) {
        Stored<ThreatContent> present = held(id, step.permission(), change);
        from.ifPresent(condition -> condition.require(present.version().number()));
        if (step instanceof Step.NeedToKnow needToKnow) {
            needToKnowRules.judge(present.content().status().groups(), needToKnow.groups(), change.caller());
        }
        return taken(step, present, change);
    }

    private Answer taken(Step step, Stored<ThreatContent> present, Change change) {
        ThreatContent next = step.after(present.content());
        if (next.equals(present.content())) {
            change.readAccess(present.head().id());
            return answers.changed(reads.row(threats, present, change.caller()));
        }
        Stored<ThreatContent> stored = changes.change(threats, present, next, step.recordedBy(), step.reason(), change);
        return answers.changed(reads.row(threats, stored, change.caller()));
    }

    private Stored<ThreatContent> held(String id, String permission, Change change) {
        Stored<ThreatContent> present = records.held(threats, id, change.caller());
        rights.requireChange(Threats.KIND, permission, present.head().policyFacts(Threats.KIND), change.caller());
        rights.requireKept(present.head().disposed());
        return present;
    }
}
