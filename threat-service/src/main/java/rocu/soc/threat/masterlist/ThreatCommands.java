package rocu.soc.threat.masterlist;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.audit.AuditOperation;
import rocu.soc.chassis.command.Answer;
import rocu.soc.chassis.command.Change;
import rocu.soc.chassis.http.IfMatch;
import rocu.soc.chassis.http.PathId;
import rocu.soc.chassis.identity.Caller;
import rocu.soc.chassis.metric.DomainCounters;
import rocu.soc.chassis.problem.Problem;
import rocu.soc.chassis.problem.ProblemTypes;
import rocu.soc.chassis.record.ChangedMembers;
import rocu.soc.chassis.record.RecordAnswers;
import rocu.soc.chassis.record.RecordRights;
import rocu.soc.chassis.record.RecordRow;
import rocu.soc.chassis.record.Reference;
import rocu.soc.chassis.record.Source;

/** What can be done to a threat. Every command runs inside the transaction of a {@link Change}. */
@ApplicationScoped
class ThreatCommands {

    @Inject
    Threats threats;

    @Inject
    ThreatVersions versions;

    @Inject
    ThreatReader reader;

    @Inject
    ThreatReads reads;

    @Inject
    ThreatEvents events;

    @Inject
    NeedToKnowRules needToKnowRules;

    @Inject
    RecordRights rights;

    @Inject
    RecordAnswers answers;

    @Inject
    ObjectMapper mapper;

    @Inject
    DomainCounters counters;

    @ConfigProperty(name = "soc.region")
    String region;

    @ConfigProperty(name = "soc.reference-prefix", defaultValue = "NW")
    String referencePrefix;

    /**
     * Puts a new threat on the master list; the caller's organisation owns it.
     *
     * @throws Problem 403 {@code forbidden}, 409 {@code source-reference-taken}
     */
    Answer identify(Identification identification, Change change) {
        Caller caller = change.caller();
        if (!ThreatRules.mayHold(caller.organisation().kind())) {
            throw Problem.of(ProblemTypes.FORBIDDEN, "Only a force, a ROCU or a law enforcement agency owns threats.");
        }
        Source source = identification.source();
        if (source != null
                && threats.bySource(caller.organisation().id(), source).isPresent()) {
            // Which record it is, this does not tell: the caller may not be meant to know of it.
            throw Problem.of(
                    ThreatProblems.SOURCE_REFERENCE_TAKEN,
                    "Your organisation has already recorded " + source.reference() + " of " + source.system() + ".");
        }
        String own = caller.organisation().region();
        Threat threat = new Threat(
                identification,
                caller.organisation().id(),
                own == null ? region : own,
                caller.userId(),
                Reference.create(referencePrefix.toUpperCase(Locale.ROOT)),
                change.at());
        threats.persist(threat);
        counters.countAfterCommit(
                "soc.threats.identified", "organisation", threat.organisation, "threat_type", threat.threatType.name());
        return answers.created(Threat.KIND, store(threat, threat.firstVersion(identification), null, change));
    }

    /**
     * Amends what is said of it; the same content makes no new version.
     *
     * @throws Problem 412 {@code precondition-failed}, 422 {@code broken-rule}
     */
    Answer amend(String id, Optional<IfMatch> from, ObjectNode patch, Change change) {
        Threat threat = held(id);
        requireChange(ThreatPermissions.AMEND, threat, change);
        IfMatch.required(from).require(threat.version);
        ThreatVersion present = versions.present(threat);
        Amendment amendment = reader.amendment(present.facts(), threat.organisation, patch, change.caller());
        return amendment.facts().equals(present.facts())
                ? unchanged(threat, present, change)
                : changed(threat, present, threat.amend(present, amendment, change), change);
    }

    /** Finds it to be of another type. */
    Answer reclassify(String id, Optional<IfMatch> from, Reclassification step, Change change) {
        Threat threat = held(id);
        requireChange(ThreatPermissions.RECLASSIFY, threat, change);
        from.ifPresent(condition -> condition.require(threat.version));
        ThreatVersion present = versions.present(threat);
        return step.threatType() == threat.threatType
                ? unchanged(threat, present, change)
                : changed(
                        threat,
                        present,
                        threat.reclassify(
                                present, step.threatType(), new Step(step.reason(), step.recordedBy()), change),
                        change);
    }

    /** Moves it into another phase; closing it asks for the approval of closures. */
    Answer changePhase(String id, Optional<IfMatch> from, PhaseChange step, Change change) {
        Threat threat = held(id);
        requireChange(
                step.phase().isClosed() ? ThreatPermissions.APPROVE_CLOSURE : ThreatPermissions.AMEND, threat, change);
        from.ifPresent(condition -> condition.require(threat.version));
        ThreatVersion present = versions.present(threat);
        return step.phase() == threat.phase
                ? unchanged(threat, present, change)
                : changed(
                        threat,
                        present,
                        threat.enter(present, step.phase(), new Step(step.reason(), step.recordedBy()), change),
                        change);
    }

    /** Gives it into the hands of a lead responsible officer. */
    Answer appoint(String id, Optional<IfMatch> from, ThreatReader.LeadAppointment step, Change change) {
        Threat threat = held(id);
        requireChange(ThreatPermissions.APPOINT, threat, change);
        from.ifPresent(condition -> condition.require(threat.version));
        ThreatVersion present = versions.present(threat);
        return step.officer().equals(present.standing().leadResponsibleOfficer())
                ? unchanged(threat, present, change)
                : changed(threat, present, threat.appoint(present, step.officer(), step.step(), change), change);
    }

    /**
     * Keeps it from everybody but the members of groups, or lifts that.
     *
     * @throws Problem 403 {@code forbidden}, 422 {@code broken-rule}
     */
    Answer keepWithin(String id, Optional<IfMatch> from, NeedToKnow step, Change change) {
        Threat threat = held(id);
        requireChange(ThreatPermissions.SET_NEED_TO_KNOW, threat, change);
        from.ifPresent(condition -> condition.require(threat.version));
        ThreatVersion present = versions.present(threat);
        needToKnowRules.judge(present.standing().groups(), step.groups(), change.caller());
        return step.groups().equals(present.standing().groups())
                ? unchanged(threat, present, change)
                : changed(
                        threat,
                        present,
                        threat.keepWithin(present, step.groups(), new Step(step.reason(), step.recordedBy()), change),
                        change);
    }

    /** What its assessments say of it changes; nothing is written if that is what stands there. */
    void assessed(UUID id, Standing standing, Change change) {
        Threat threat = threats.hold(id).orElseThrow(Problem::notFound);
        ThreatVersion present = versions.present(threat);
        if (!standing.equals(present.standing())) {
            store(threat, threat.assessed(present, standing, change), present, change);
        }
    }

    private Threat held(String id) {
        return threats.hold(PathId.parse(id)).orElseThrow(Problem::notFound);
    }

    private Answer unchanged(Threat threat, ThreatVersion present, Change change) {
        change.look(threat.id());
        return answers.changed(reads.row(threat, present));
    }

    private Answer changed(Threat threat, ThreatVersion before, ThreatVersion after, Change change) {
        return answers.changed(store(threat, after, before, change));
    }

    private RecordRow store(Threat threat, ThreatVersion version, @Nullable ThreatVersion before, Change change) {
        versions.persist(version);
        versions.flush();
        RecordRow row = reads.row(threat, version);
        events.tell(threat, version, before, change);
        change.log(
                before == null ? AuditOperation.COLLECTION : AuditOperation.ALTERATION,
                List.of(threat.id()),
                before == null ? List.of() : ChangedMembers.between(tree(before), tree(version)),
                version.recordedByUser);
        return row;
    }

    private void requireChange(String permission, Threat threat, Change change) {
        rights.requireChange(Threat.KIND, permission, threat.policyFacts(), change.caller());
        rights.requireKept(threat.disposed);
    }

    private ObjectNode tree(ThreatVersion version) {
        return mapper.<ObjectNode>valueToTree(version.facts())
                .setAll(mapper.<ObjectNode>valueToTree(version.standing()));
    }
}
