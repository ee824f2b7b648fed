package rocu.soc.threat.assessment;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.audit.AuditOperation;
import rocu.soc.chassis.record.ChangedMembers;
import rocu.soc.chassis.record.RecordAnswers;
import rocu.soc.chassis.record.RecordRights;
import rocu.soc.chassis.record.RecordRow;
import rocu.soc.chassis.record.command.Answer;
import rocu.soc.chassis.record.command.Change;
import rocu.soc.chassis.web.http.IfMatch;
import rocu.soc.chassis.web.http.PathId;
import rocu.soc.chassis.web.json.BodyReader;
import rocu.soc.chassis.web.metric.DomainCounters;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;
import rocu.soc.threat.masterlist.MasterList;

/**
 * What can be done to the assessments of a threat. Who may do it, the threat's rights say. Every command runs inside the
 * transaction of a {@link Change}, holds the threat first, and writes its new version with that of the assessment.
 */
@ApplicationScoped
public class AssessmentCommands {

    @Inject
    MasterList masterList;

    @Inject
    Assessments assessments;

    @Inject
    AssessmentVersions versions;

    @Inject
    AssessmentReader reader;

    @Inject
    AssessmentReads reads;

    @Inject
    ScoringSchemes schemes;

    @Inject
    RecordRights rights;

    @Inject
    RecordAnswers answers;

    @Inject
    DomainCounters counters;

    @Inject
    ObjectMapper mapper;

    /** An assessment with its threat, both held. */
    private record Held(MasterList.Listed threat, Assessment assessment, AssessmentVersion present) {}

    /** Begins an assessment. */
    Answer draft(String threatId, Draft draft, Change change) {
        MasterList.Listed threat = masterList.held(threatId);
        rights.requireChange(MasterList.KIND, AssessmentPermissions.DRAFT, threat.facts(), change.caller());
        rights.requireKept(threat.disposed());
        Assessment assessment =
                new Assessment(threat.id(), draft.scheme(), change.caller().userId(), change.at());
        assessments.persist(assessment);
        RecordRow row = store(threat, assessment, assessment.firstVersion(draft.facts()), null, change);
        return answers.created(AssessmentReads.kind(threat), row);
    }

    /**
     * Says something else in it; the same content makes no new version.
     *
     * @throws Problem 409 {@code conflict}, 412 {@code precondition-failed}, 422 {@code broken-rule}
     */
    Answer amend(String threatId, String id, IfMatch from, ObjectNode patch, Change change) {
        Held held = held(threatId, id, AssessmentPermissions.DRAFT, change);
        Assessment assessment = held.assessment();
        from.require(assessment.version);
        assessment.requireWithAssessors();
        AssessmentFacts facts = reader.amendment(held.present().facts(), scheme(assessment), patch);
        return facts.equals(held.present().facts())
                ? answers.changed(reads.row(held.threat(), assessment, held.present()))
                : changed(held, assessment.amend(held.present(), facts, change), change);
    }

    /**
     * Hands it to a moderator; until a threat is moderated, the proposed tier stands on it.
     *
     * @throws Problem 409 {@code conflict}, 412 {@code precondition-failed}, 422 {@code broken-rule}
     */
    Answer submit(String threatId, String id, Optional<IfMatch> from, Change change) {
        Held held = held(threatId, id, AssessmentPermissions.SUBMIT, change);
        Assessment assessment = held.assessment();
        from.ifPresent(condition -> condition.require(assessment.version));
        assessment.requireWithAssessors();
        if (assessments.isAnySubmitted(held.threat().id())) {
            throw Problem.of(ProblemTypes.CONFLICT, "Another assessment of the threat waits for its moderation.");
        }
        ScoringScheme scheme = scheme(assessment);
        AssessmentFacts facts = held.present().facts();
        AssessmentReader.judgeWhole(facts, scheme);
        Totals totals = Totals.of(scheme, facts.scores());
        Answer answer = changed(held, assessment.submit(held.present(), totals, change), change);
        masterList.submitted(held.threat(), assessment.model, totals.proposedTier(), change);
        return answer;
    }

    /**
     * Decides on it, by somebody who did not write in it.
     *
     * @throws Problem 403 {@code own-assessment}, 409 {@code conflict}, 412 {@code precondition-failed}, 422
     *     {@code broken-rule}
     */
    public Answer moderate(String threatId, String id, Optional<IfMatch> from, Moderation moderation, Change change) {
        Held held = held(threatId, id, AssessmentPermissions.MODERATE, change);
        Assessment assessment = held.assessment();
        Assessment.requireModerator(held.present(), change.caller().userId());
        from.ifPresent(condition -> condition.require(assessment.version));
        AssessmentVersion after = assessment.moderate(held.present(), moderation, change);
        judgeTier(held.present(), moderation);
        Answer answer = changed(held, after, change);
        counters.countAfterCommit(
                "soc.assessments.moderated",
                "organisation",
                change.caller().organisation().id(),
                "decision",
                moderation.decision().name());
        if (moderation.decision() == ModerationDecision.RETURNED) {
            masterList.returned(held.threat(), change);
        } else {
            masterList.moderated(held.threat(), assessment.model, Objects.requireNonNull(after.moderatedTier), change);
        }
        return answer;
    }

    private static void judgeTier(AssessmentVersion present, Moderation moderation) {
        if (moderation.decision() == ModerationDecision.AMENDED
                && Objects.equals(moderation.tier(), present.proposedTier())) {
            BodyReader reader = BodyReader.of(JsonNodeFactory.instance.objectNode());
            reader.broken("tier", "as-proposed", "That is the proposed tier. Accept the assessment instead.");
            reader.finish();
        }
    }

    private Held held(String threatId, String id, String permission, Change change) {
        MasterList.Listed threat = masterList.held(threatId);
        rights.requireChange(MasterList.KIND, permission, threat.facts(), change.caller());
        rights.requireKept(threat.disposed());
        Assessment assessment = assessments.hold(threat.id(), PathId.parse(id)).orElseThrow(Problem::notFound);
        return new Held(threat, assessment, versions.present(assessment));
    }

    private Answer changed(Held held, AssessmentVersion after, Change change) {
        return answers.changed(store(held.threat(), held.assessment(), after, held.present(), change));
    }

    private RecordRow store(
            MasterList.Listed threat,
            Assessment assessment,
            AssessmentVersion version,
            @Nullable AssessmentVersion before,
            Change change) {
        versions.persist(version);
        versions.flush();
        RecordRow row = reads.row(threat, assessment, version);
        change.log(
                before == null ? AuditOperation.COLLECTION : AuditOperation.ALTERATION,
                List.of(assessment.id()),
                before == null
                        ? List.of()
                        : ChangedMembers.between(said(reads.row(threat, assessment, before)), said(row)),
                null);
        return row;
    }

    private static ObjectNode said(RecordRow row) {
        return row.document().deepCopy().without(List.of("version", "knownFrom"));
    }

    private ScoringScheme scheme(Assessment assessment) {
        return schemes.version(assessment.scheme, assessment.schemeVersion);
    }
}
