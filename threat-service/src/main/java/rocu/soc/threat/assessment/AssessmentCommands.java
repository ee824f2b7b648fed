package rocu.soc.threat.assessment;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import rocu.soc.chassis.record.RecordAnswers;
import rocu.soc.chassis.record.RecordRights;
import rocu.soc.chassis.record.RecordRow;
import rocu.soc.chassis.record.command.Answer;
import rocu.soc.chassis.record.command.Change;
import rocu.soc.chassis.web.http.IfMatch;
import rocu.soc.chassis.web.json.BodyReader;
import rocu.soc.chassis.web.metric.DomainCounters;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;
import rocu.soc.records.Part;
import rocu.soc.records.PartReads;
import rocu.soc.records.Parts;
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
    Parts parts;

    @Inject
    PartReads reads;

    @Inject
    AssessmentReader reader;

    @Inject
    ScoringSchemes schemes;

    @Inject
    RecordRights rights;

    @Inject
    RecordAnswers answers;

    @Inject
    DomainCounters counters;

    /** An assessment with its threat, both held. */
    private record Held(MasterList.Listed threat, Part<AssessmentContent> assessment) {

        AssessmentContent content() {
            return assessment.content();
        }
    }

    /** Begins an assessment. */
    Answer draft(String threatId, Draft draft, Change change) {
        MasterList.Listed threat = masterList.held(threatId, change);
        rights.requireChange(MasterList.KIND, AssessmentPermissions.DRAFT, threat.facts(), change.caller());
        rights.requireKept(threat.disposed());
        Part<AssessmentContent> begun = parts.begin(
                assessments,
                threat.head(),
                AssessmentContent.drafted(draft, change.caller().userId()),
                change);
        return answers.created(assessments.kind(threat.head()), row(threat, begun));
    }

    /**
     * Says something else in it; the same content makes no new version.
     *
     * @throws Problem 409 {@code conflict}, 412 {@code precondition-failed}, 422 {@code broken-rule}
     */
    Answer amend(String threatId, String id, IfMatch from, ObjectNode patch, Change change) {
        Held held = held(threatId, id, AssessmentPermissions.DRAFT, change);
        AssessmentContent present = held.content();
        from.require(held.assessment().head().version());
        present.requireWithAssessors();
        AssessmentFacts facts = reader.amendment(present.facts(), scheme(present), patch);
        return facts.equals(present.facts())
                ? answers.changed(row(held.threat(), held.assessment()))
                : changed(held, present.amend(facts, change.caller().userId()), change);
    }

    /**
     * Hands it to a moderator; until a threat is moderated, the proposed tier stands on it.
     *
     * @throws Problem 409 {@code conflict}, 412 {@code precondition-failed}, 422 {@code broken-rule}
     */
    Answer submit(String threatId, String id, Optional<IfMatch> from, Change change) {
        Held held = held(threatId, id, AssessmentPermissions.SUBMIT, change);
        AssessmentContent present = held.content();
        from.ifPresent(condition -> condition.require(held.assessment().head().version()));
        present.requireWithAssessors();
        if (assessments.isAnySubmitted(held.threat().id())) {
            throw Problem.of(ProblemTypes.CONFLICT, "Another assessment of the threat waits for its moderation.");
        }
        ScoringScheme scheme = scheme(present);
        AssessmentReader.judgeWhole(present.facts(), scheme);
        Totals totals = Totals.of(scheme, present.facts().scores());
        Answer answer = changed(held, present.submit(totals, change.caller().userId()), change);
        masterList.submitted(held.threat(), present.assessmentType(), totals.proposedTier(), change);
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
        AssessmentContent present = held.content();
        present.requireModerator(change.caller().userId());
        from.ifPresent(condition -> condition.require(held.assessment().head().version()));
        AssessmentContent after = present.moderate(moderation, change.caller().userId());
        judgeTier(after, moderation);
        Answer answer = changed(held, after, change);
        counters.countAfterCommit(
                "soc.assessments.moderated",
                "organisation",
                change.caller().organisation().id(),
                "decision",
                moderation.decision().name());
        if (after.tier() == null) {
            masterList.returned(held.threat(), change);
        } else {
            masterList.moderated(held.threat(), after.assessmentType(), after.tier(), change);
        }
        return answer;
    }

    private static void judgeTier(AssessmentContent after, Moderation moderation) {
        if (moderation.decision() == ModerationDecision.AMENDED
                && after.totals() != null
                && Objects.equals(moderation.tier(), after.totals().proposedTier())) {
            BodyReader reader = BodyReader.of(JsonNodeFactory.instance.objectNode());
            reader.broken("tier", "as-proposed", "That is the proposed tier. Accept the assessment instead.");
            reader.finish();
        }
    }

    private Held held(String threatId, String id, String permission, Change change) {
        MasterList.Listed threat = masterList.held(threatId, change);
        rights.requireChange(MasterList.KIND, permission, threat.facts(), change.caller());
        rights.requireKept(threat.disposed());
        return new Held(threat, parts.held(assessments, threat.head(), id));
    }

    private Answer changed(Held held, AssessmentContent after, Change change) {
        MasterList.Listed threat = held.threat();
        return answers.changed(row(threat, parts.change(assessments, threat.head(), held.assessment(), after, change)));
    }

    private RecordRow row(MasterList.Listed threat, Part<AssessmentContent> assessment) {
        return reads.row(assessments, threat.head(), assessment);
    }

    private ScoringScheme scheme(AssessmentContent content) {
        return schemes.version(content.scheme(), content.schemeVersion());
    }
}
