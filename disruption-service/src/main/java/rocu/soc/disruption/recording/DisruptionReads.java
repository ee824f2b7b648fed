package rocu.soc.disruption.recording;

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
import rocu.soc.chassis.access.CurrentCaller;
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
import rocu.soc.chassis.record.Source;
import rocu.soc.chassis.time.AsKnownAt;
import rocu.soc.chassis.time.KnownPast;

/** Reading disruptions: one, many, or the versions of one; as they stand, or as they were known at an instant. */
@ApplicationScoped
class DisruptionReads implements AnsweredRecords {

    @Inject
    Disruptions disruptions;

    @Inject
    DisruptionVersions versions;

    @Inject
    ShownThreats threats;

    @Inject
    CurrentCaller caller;

    @Inject
    Policy policy;

    @Inject
    KnownPast past;

    @Inject
    RecordAnswers answers;

    @Inject
    RecordPages pages;

    @Inject
    ObjectMapper mapper;

    Response byId(String id, @Nullable String asKnownAt) {
        Optional<AsKnownAt> asked = past.ask(asKnownAt);
        return item(named(id), asked);
    }

    /** By the reference of the caller's own system. */
    Response bySource(Source source, @Nullable String asKnownAt) {
        Optional<AsKnownAt> asked = past.ask(asKnownAt);
        return item(
                disruptions.bySource(caller.get().organisation().id(), source).orElseThrow(Problem::notFound), asked);
    }

    Response list(DisruptionSelection selection) {
        Optional<AsKnownAt> asked = past.ask(selection.asKnownAt);
        return pages.records(
                Disruption.KIND, DisruptionCriteria.query(selection, asked, policy, caller.get()), asked, this::rows);
    }

    Response versions(String id, @Nullable String asKnownAt) {
        Optional<AsKnownAt> asked = past.ask(asKnownAt);
        Optional<Instant> known = asked.map(AsKnownAt::instant);
        Disruption disruption = named(id);
        return pages.versions(
                Disruption.KIND,
                row(disruption, versions.present(disruption), caller.get()),
                asked,
                (version, most) ->
                        versionRows(disruption, versions.behind(disruption.id(), version, known, most), known));
    }

    Response version(String id, int number) {
        Disruption disruption = named(id);
        DisruptionVersion version = versions.findByIdOptional(new VersionId(disruption.id(), number))
                .orElseThrow(Problem::notFound);
        return answers.item(Disruption.KIND, row(disruption, version, caller.get()), Optional.empty());
    }

    /** The disruption as that version has it, with what the policy asks of it today. */
    RecordRow row(Disruption disruption, DisruptionVersion version, Caller reader) {
        return row(disruption, version, threats.of(version, reader));
    }

    /** The same, with what shows of what its threat was. */
    RecordRow row(Disruption disruption, DisruptionVersion version, @Nullable ShownThreat threat) {
        return new RecordRow(
                disruption.id(),
                disruption.policyFacts(),
                version.version(),
                mapper.valueToTree(DisruptionDocument.of(disruption, version, threat)),
                null,
                version.erased().size(),
                false);
    }

    /** The disruption with all its versions, whole. */
    ObjectNode whole(Disruption disruption) {
        return RecordPages.whole(
                row(disruption, versions.present(disruption), caller.get()),
                versionRows(
                        disruption,
                        versions.behind(disruption.id(), 0, Optional.empty(), Integer.MAX_VALUE),
                        Optional.empty()));
    }

    @Override
    public Optional<Answered> standing(UUID id, Caller reader) {
        return disruptions
                .findByIdOptional(id)
                .map(disruption ->
                        new Answered(Disruption.KIND, row(disruption, versions.present(disruption), reader)));
    }

    private List<VersionRow> versionRows(
            Disruption disruption, List<DisruptionVersion> found, Optional<Instant> known) {
        Function<DisruptionVersion, @Nullable ShownThreat> shown = threats.among(found, caller.get());
        return found.stream()
                .map(version -> new VersionRow(
                        version.version(),
                        row(disruption, version, shown.apply(version)).document(),
                        version.provenance().document(known)))
                .toList();
    }

    private Disruption named(String id) {
        return disruptions.findByIdOptional(PathId.parse(id)).orElseThrow(Problem::notFound);
    }

    private Response item(Disruption disruption, Optional<AsKnownAt> asked) {
        DisruptionVersion version = asked.map(AsKnownAt::instant)
                .map(instant -> versions.asKnown(disruption.id(), instant).orElseThrow(Problem::notFound))
                .orElseGet(() -> versions.present(disruption));
        return answers.item(Disruption.KIND, row(disruption, version, caller.get()), asked);
    }

    private List<RecordRow> rows(List<KeyPage.Key> keys) {
        Map<UUID, Disruption> heads = disruptions
                .list("id in ?1", keys.stream().map(KeyPage.Key::id).toList())
                .stream()
                .collect(Collectors.toMap(Disruption::id, Function.identity()));
        Map<VersionId, DisruptionVersion> found = versions.all(
                keys.stream().map(key -> new VersionId(key.id(), key.version())).toList());
        Function<DisruptionVersion, @Nullable ShownThreat> shown = threats.among(found.values(), caller.get());
        return keys.stream()
                .filter(key -> heads.containsKey(key.id()) && found.containsKey(new VersionId(key.id(), key.version())))
                .map(key -> {
                    DisruptionVersion version =
                            Objects.requireNonNull(found.get(new VersionId(key.id(), key.version())));
                    return row(Objects.requireNonNull(heads.get(key.id())), version, shown.apply(version));
                })
                .toList();
    }
}
