package rocu.soc.threat.assessment;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.AnsweredRecords;
import rocu.soc.chassis.record.RecordAnswers;
import rocu.soc.chassis.record.RecordKind;
import rocu.soc.chassis.record.RecordPages;
import rocu.soc.chassis.record.RecordPages.VersionRow;
import rocu.soc.chassis.record.RecordRights;
import rocu.soc.chassis.record.RecordRow;
import rocu.soc.chassis.web.access.CurrentCaller;
import rocu.soc.chassis.web.http.PathId;
import rocu.soc.chassis.web.identity.Caller;
import rocu.soc.chassis.web.list.Criteria;
import rocu.soc.chassis.web.list.KeyPage;
import rocu.soc.chassis.web.list.KeysetQuery;
import rocu.soc.chassis.web.list.SortKey;
import rocu.soc.chassis.web.policy.Level;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.time.AsKnownAt;
import rocu.soc.chassis.web.time.KnownPast;
import rocu.soc.threat.masterlist.MasterList;
import rocu.soc.threat.masterlist.PartsOfThreats;

/** Reading the assessments of a threat. Who sees less than all of the threat sees none of them. */
@ApplicationScoped
class AssessmentReads implements AnsweredRecords, PartsOfThreats {

    private static final String NOW = "assessment d";
    private static final String THEN = "assessment d join assessment_version f on f.assessment_id = d.id";
    private static final SortKey LATEST_FIRST = new SortKey("d.id", "uuid", true);

    @Inject
    MasterList masterList;

    @Inject
    Assessments assessments;

    @Inject
    AssessmentVersions versions;

    @Inject
    ScoringSchemes schemes;

    @Inject
    CurrentCaller caller;

    @Inject
    RecordRights rights;

    @Inject
    KnownPast past;

    @Inject
    RecordAnswers answers;

    @Inject
    RecordPages pages;

    @Inject
    ObjectMapper mapper;

    /** The assessments of that threat: they follow its rights. */
    static RecordKind kind(MasterList.Listed threat) {
        return new RecordKind(
                MasterList.KIND.name(),
                MasterList.KIND.base() + "/" + threat.id() + "/assessments",
                MasterList.KIND.read());
    }

    Response list(String threatId, @Nullable String asKnownAt) {
        Optional<AsKnownAt> asked = past.ask(asKnownAt);
        MasterList.Listed threat = open(threatId);
        Criteria criteria = new Criteria().and("d.threat_id = ?", threat.id());
        asked.map(AsKnownAt::instant)
                .map(at -> at.atOffset(ZoneOffset.UTC))
                .ifPresent(at -> criteria.and("f.known_from <= ? and f.known_to > ?", at, at));
        KeysetQuery query = new KeysetQuery(
                asked.isPresent() ? THEN : NOW,
                "d.id",
                asked.isPresent() ? "f.version" : "d.version",
                LATEST_FIRST,
                criteria);
        return pages.records(kind(threat), query, asked, keys -> rows(threat, keys));
    }

    Response byId(String threatId, String id, @Nullable String asKnownAt) {
        Optional<AsKnownAt> asked = past.ask(asKnownAt);
        MasterList.Listed threat = open(threatId);
        Assessment assessment = named(threat, id);
        AssessmentVersion version = asked.map(AsKnownAt::instant)
                .map(at -> versions.asKnown(assessment.id(), at).orElseThrow(Problem::notFound))
                .orElseGet(() -> versions.present(assessment));
        return answers.item(kind(threat), row(threat, assessment, version), asked);
    }

    Response versions(String threatId, String id, @Nullable String asKnownAt) {
        Optional<AsKnownAt> asked = past.ask(asKnownAt);
        Optional<Instant> known = asked.map(AsKnownAt::instant);
        MasterList.Listed threat = open(threatId);
        Assessment assessment = named(threat, id);
        return pages.versions(
                kind(threat),
                row(threat, assessment, versions.present(assessment)),
                asked,
                (version, most) ->
                        versionRows(threat, assessment, versions.behind(assessment.id(), version, known, most), known));
    }

    @Override
    public String member() {
        return "assessments";
    }

    @Override
    public ArrayNode whole(UUID threatId) {
        MasterList.Listed threat = masterList.named(threatId.toString());
        ArrayNode all = mapper.createArrayNode();
        assessments
                .list("threatId = ?1 order by id", threatId)
                .forEach(assessment -> all.add(RecordPages.whole(
                        row(threat, assessment, versions.present(assessment)),
                        versionRows(
                                threat,
                                assessment,
                                versions.behind(assessment.id(), 0, Optional.empty(), Integer.MAX_VALUE),
                                Optional.empty()))));
        return all;
    }

    /** The assessment as that version has it, under the rights of its threat. */
    RecordRow row(MasterList.Listed threat, Assessment assessment, AssessmentVersion version) {
        return new RecordRow(
                assessment.id(),
                threat.facts(),
                version.version(),
                mapper.valueToTree(AssessmentDocument.of(
                        assessment, version, schemes.version(assessment.scheme, assessment.schemeVersion))),
                null,
                version.erased().size(),
                false);
    }

    /** For who sees all of its threat; everybody else sees none of it. */
    @Override
    public Optional<Answered> standing(UUID id, Caller reader) {
        return assessments.findByIdOptional(id).flatMap(assessment -> {
            MasterList.Listed threat = masterList.named(assessment.threatId.toString());
            return rights.level(MasterList.KIND, threat.facts(), reader) == Level.FULL
                    ? Optional.of(new Answered(kind(threat), row(threat, assessment, versions.present(assessment))))
                    : Optional.empty();
        });
    }

    private List<VersionRow> versionRows(
            MasterList.Listed threat, Assessment assessment, List<AssessmentVersion> found, Optional<Instant> known) {
        return found.stream()
                .map(version -> new VersionRow(
                        version.version(),
                        row(threat, assessment, version).document(),
                        version.provenance().document(known)))
                .toList();
    }

    private MasterList.Listed open(String threatId) {
        MasterList.Listed threat = masterList.named(threatId);
        if (rights.level(MasterList.KIND, threat.facts(), caller.get()) != Level.FULL) {
            throw Problem.notFound();
        }
        return threat;
    }

    private Assessment named(MasterList.Listed threat, String id) {
        return assessments.of(threat.id(), PathId.parse(id)).orElseThrow(Problem::notFound);
    }

    private List<RecordRow> rows(MasterList.Listed threat, List<KeyPage.Key> keys) {
        Map<UUID, Assessment> heads = assessments
                .list("id in ?1", keys.stream().map(KeyPage.Key::id).toList())
                .stream()
                .collect(Collectors.toMap(Assessment::id, Function.identity()));
        Map<VersionId, AssessmentVersion> found = versions.all(
                keys.stream().map(key -> new VersionId(key.id(), key.version())).toList());
        return keys.stream()
                .filter(key -> heads.containsKey(key.id()) && found.containsKey(new VersionId(key.id(), key.version())))
                .map(key -> row(
                        threat,
                        Objects.requireNonNull(heads.get(key.id())),
                        Objects.requireNonNull(found.get(new VersionId(key.id(), key.version())))))
                .toList();
    }
}
