package rocu.soc.threat.masterlist;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.http.PathId;
import rocu.soc.chassis.identity.Caller;
import rocu.soc.chassis.list.KeyPage;
import rocu.soc.chassis.policy.Policy;
import rocu.soc.chassis.problem.Problem;
import rocu.soc.chassis.record.AnsweredRecords;
import rocu.soc.chassis.record.RecordAnswers;
import rocu.soc.chassis.record.RecordPages;
import rocu.soc.chassis.record.RecordPages.VersionRow;
import rocu.soc.chassis.record.RecordRow;
import rocu.soc.chassis.time.AsKnownAt;
import rocu.soc.chassis.time.KnownPast;
import rocu.soc.threat.codelist.CodeLists;

/** Reading threats: one, many, or the versions of one; as they stand, or as they were known at an instant. */
@ApplicationScoped
class ThreatReads implements AnsweredRecords {

    @Inject
    Threats threats;

    @Inject
    ThreatVersions versions;

    @Inject
    Policy policy;

    @Inject
    KnownPast past;

    @Inject
    RecordAnswers answers;

    @Inject
    RecordPages pages;

    @Inject
    CodeLists codes;

    @Inject
    ObjectMapper mapper;

    Response byId(String id, @Nullable String asKnownAt) {
        Optional<AsKnownAt> asked = past.ask(asKnownAt);
        return item(named(id), asked);
    }

    Response list(ThreatSelection selection, Caller caller) {
        Optional<AsKnownAt> asked = past.ask(selection.asKnownAt);
        return pages.records(
                Threat.KIND, ThreatCriteria.query(selection, asked, codes, policy, caller), asked, this::rows);
    }

    Response versions(String id, @Nullable String asKnownAt) {
        Optional<AsKnownAt> asked = past.ask(asKnownAt);
        Optional<Instant> known = asked.map(AsKnownAt::instant);
        Threat threat = named(id);
        return pages.versions(
                Threat.KIND,
                row(threat, versions.present(threat)),
                asked,
                (version, most) -> versionRows(threat, versions.behind(threat.id(), version, known, most), known));
    }

    Response version(String id, int number) {
        Threat threat = named(id);
        ThreatVersion version =
                versions.findByIdOptional(new VersionId(threat.id(), number)).orElseThrow(Problem::notFound);
        return answers.item(Threat.KIND, row(threat, version), Optional.empty());
    }

    /** The threat as that version has it, with what the policy asks of it today. */
    RecordRow row(Threat threat, ThreatVersion version) {
        return new RecordRow(
                threat.id(),
                threat.policyFacts(),
                version.version(),
                mapper.valueToTree(ThreatDocument.of(threat, version)),
                null,
                version.erased().size(),
                false);
    }

    /** The threat with all its versions, whole. */
    ObjectNode whole(Threat threat) {
        return RecordPages.whole(
                row(threat, versions.present(threat)),
                versionRows(
                        threat,
                        versions.behind(threat.id(), 0, Optional.empty(), Integer.MAX_VALUE),
                        Optional.empty()));
    }

    @Override
    public Optional<Answered> standing(UUID id, Caller reader) {
        return threats.findByIdOptional(id)
                .map(threat -> new Answered(Threat.KIND, row(threat, versions.present(threat))));
    }

    private List<VersionRow> versionRows(Threat threat, List<ThreatVersion> found, Optional<Instant> known) {
        return found.stream()
                .map(version -> new VersionRow(
                        version.version(),
                        row(threat, version).document(),
                        version.provenance().document(known)))
                .toList();
    }

    private Threat named(String id) {
        return threats.findByIdOptional(PathId.parse(id)).orElseThrow(Problem::notFound);
    }

    private Response item(Threat threat, Optional<AsKnownAt> asked) {
        ThreatVersion version = asked.map(AsKnownAt::instant)
                .map(instant -> versions.asKnown(threat.id(), instant).orElseThrow(Problem::notFound))
                .orElseGet(() -> versions.present(threat));
        return answers.item(Threat.KIND, row(threat, version), asked);
    }

    private List<RecordRow> rows(List<KeyPage.Key> keys) {
        Map<UUID, Threat> heads = threats
                .list("id in ?1", keys.stream().map(KeyPage.Key::id).toList())
                .stream()
                .collect(Collectors.toMap(Threat::id, Function.identity()));
        Map<VersionId, ThreatVersion> found = versions.all(
                keys.stream().map(key -> new VersionId(key.id(), key.version())).toList());
        return keys.stream()
                .filter(key -> heads.containsKey(key.id()) && found.containsKey(new VersionId(key.id(), key.version())))
                .map(key -> row(
                        Objects.requireNonNull(heads.get(key.id())),
                        Objects.requireNonNull(found.get(new VersionId(key.id(), key.version())))))
                .toList();
    }
}
