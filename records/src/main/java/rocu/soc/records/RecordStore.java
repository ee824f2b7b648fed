package rocu.soc.records;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import rocu.soc.chassis.record.Source;
import rocu.soc.chassis.web.list.KeyPage;
import rocu.soc.records.RecordVersion.Authorship;

/** Where the records of all kinds are kept: their heads and versions, each kind in two tables of its own. */
@ApplicationScoped
public class RecordStore {

    private static final int AT_A_TIME = 1_000;

    @Inject
    Entities entities;

    @Inject
    Versions versions;

    /** The record of that id. */
    public Optional<RecordHead> find(RecordDeclaration<?> of, UUID id) {
        return entities.find(of.heads(), id).map(Function.identity());
    }

    /** The records of those ids, in the order of these, a thousand at a time. */
    List<RecordHead> find(RecordDeclaration<?> of, Collection<UUID> ids) {
        return ids.stream()
                .sorted(Comparator.comparing(UUID::toString))
                .gather(Gatherers.windowFixed(AT_A_TIME))
                .flatMap(some -> heads(of, "e.id in ?1 order by e.id", some).getResultStream())
                .<RecordHead>map(Function.identity())
                .toList();
    }

    /** The same, held by this transaction until it ends. */
    public Optional<RecordHead> hold(RecordDeclaration<?> of, UUID id) {
        return entities.hold(of.heads(), id).map(Function.identity());
    }

    /** The record that the organisation knows by that reference of its own system. */
    public Optional<RecordHead> bySource(RecordDeclaration<?> of, String organisation, Source source) {
        return first(bySourceQuery(of, organisation, source));
    }

    /** The same, held by this transaction until it ends. */
    public Optional<RecordHead> holdBySource(RecordDeclaration<?> of, String organisation, Source source) {
        return first(bySourceQuery(of, organisation, source).setLockMode(LockModeType.PESSIMISTIC_WRITE));
    }

    /** The record as it stands. */
    public <C extends Record> Stored<C> present(RecordDeclaration<C> of, RecordHead head) {
        return stored(of, head, versions.present(of.versions(), head.id(), head.version()));
    }

    /** The record as that version has it. */
    public <C extends Record> Optional<Stored<C>> version(RecordDeclaration<C> of, RecordHead head, int number) {
        return versions.find(of.versions(), head.id(), number).map(version -> stored(of, head, version));
    }

    /** What this system held for true at that instant; empty if it did not know of the record then. */
    public <C extends Record> Optional<Stored<C>> asKnown(RecordDeclaration<C> of, RecordHead head, Instant at) {
        return versions.asKnown(of.versions(), head.id(), at).map(version -> stored(of, head, version));
    }

    /** The versions behind that number, the first one first; of those known at an instant if one is given. */
    public <C extends Record> List<Stored<C>> behind(
            RecordDeclaration<C> of, RecordHead head, int number, Optional<Instant> known, int most) {
        return versions.behind(of.versions(), head.id(), number, known, most).stream()
                .map(version -> stored(of, head, version))
                .toList();
    }

    /** Those versions in their order; one whose record was taken away meanwhile is left out. */
    public <C extends Record> List<Stored<C>> all(RecordDeclaration<C> of, List<KeyPage.Key> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = keys.stream().map(KeyPage.Key::id).toList();
        Map<UUID, RecordHead> heads = heads(of, "e.id in ?1", ids)
                .getResultStream()
                .collect(Collectors.toMap(RecordHead::id, Function.identity()));
        List<VersionId> names =
                keys.stream().map(key -> new VersionId(key.id(), key.version())).toList();
        Map<VersionId, RecordVersion> found = versions.all(of.versions(), names);
        return names.stream()
                .filter(name -> heads.containsKey(name.record()) && found.containsKey(name))
                .map(name -> stored(of, value(heads, name.record()), value(found, name)))
                .toList();
    }

    /** The same without holding them. */
    public List<RecordHead> bySources(
            RecordDeclaration<?> of, Set<String> organisations, Set<String> systems, Set<String> references) {
        return organisations.isEmpty()
                ? List.of()
                : List.copyOf(
                        bySourcesQuery(of, organisations, systems, references).getResultList());
    }

    /** Those that their organisations know by any of these references, and perhaps others; held, in the order of their ids. */
    List<RecordHead> holdBySources(
            RecordDeclaration<?> of, Set<String> organisations, Set<String> systems, Set<String> references) {
        return List.copyOf(bySourcesQuery(of, organisations, systems, references)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList());
    }

    private TypedQuery<? extends RecordHead> bySourcesQuery(
            RecordDeclaration<?> of, Set<String> organisations, Set<String> systems, Set<String> references) {
        return heads(
                of,
                "e.organisation in ?1 and e.sourceSystem in ?2 and e.sourceReference in ?3 order by e.id",
                organisations,
                systems,
                references);
    }

    /** All versions of those records, those of one in their order. */
    <C extends Record> Map<UUID, List<Stored<C>>> ofAll(RecordDeclaration<C> of, Collection<RecordHead> records) {
        if (records.isEmpty()) {
            return Map.of();
        }
        Map<UUID, RecordHead> heads = records.stream().collect(Collectors.toMap(RecordHead::id, Function.identity()));
        return versions.ofAll(of.versions(), heads.keySet()).stream()
                .map(version -> stored(of, value(heads, version.id().record()), version))
                .collect(Collectors.groupingBy(stored -> stored.head().id()));
    }

    RecordHead begin(RecordDeclaration<?> of, RecordHead.Beginning beginning, Visibility visibility) {
        RecordHead head = entities.blank(of.heads());
        head.begin(beginning);
        head.stand(1, visibility);
        entities.add(head);
        return head;
    }

    <C extends Record> Stored<C> add(RecordDeclaration<C> of, RecordHead head, C content, Authorship authorship) {
        RecordVersion version = versions.add(
                of.versions(),
                new VersionId(head.id(), head.version()),
                head.owner(),
                versions.parts(of.content(), content),
                authorship);
        return new Stored<>(head, version, content);
    }

    /** What is said of a record, as its document has it. */
    ObjectNode tree(Record content) {
        return versions.tree(content);
    }

    /** Writes what was made and changed, as the tables hold it. */
    public void flush() {
        entities.flush();
    }

    /** Holds nothing any more of what was read. */
    void forget() {
        entities.forget();
    }

    private <C extends Record> Stored<C> stored(RecordDeclaration<C> of, RecordHead head, RecordVersion version) {
        return new Stored<>(head, version, versions.content(of.content(), version));
    }

    private TypedQuery<? extends RecordHead> bySourceQuery(
            RecordDeclaration<?> of, String organisation, Source source) {
        return heads(
                of,
                "e.organisation = ?1 and e.sourceSystem = ?2 and e.sourceReference = ?3",
                organisation,
                source.system(),
                source.reference());
    }

    private TypedQuery<? extends RecordHead> heads(RecordDeclaration<?> of, String condition, Object... values) {
        return entities.query(of.heads(), condition, values);
    }

    private static Optional<RecordHead> first(TypedQuery<? extends RecordHead> query) {
        return query.setMaxResults(1).getResultStream().findFirst().map(Function.identity());
    }

    private static <K, V> V value(Map<K, V> values, K key) {
        return Objects.requireNonNull(values.get(key));
    }
}
