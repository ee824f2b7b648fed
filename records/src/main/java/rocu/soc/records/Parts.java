package rocu.soc.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import rocu.soc.chassis.audit.AuditOperation;
import rocu.soc.chassis.record.ChangedMembers;
import rocu.soc.chassis.record.TimeOrderedId;
import rocu.soc.chassis.record.command.Change;
import rocu.soc.chassis.web.http.PathId;
import rocu.soc.chassis.web.list.KeyPage;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.records.RecordVersion.Authorship;

/**
 * Where the parts of records are kept. Each change is a version and an entry of the audit log in the transaction of one command,
 * which holds the record first.
 */
@ApplicationScoped
public class Parts {

    @Inject
    Entities entities;

    @Inject
    Versions versions;

    /** Begins a part of that record. */
    public <C extends Record> Part<C> begin(PartDeclaration<C> of, RecordHead record, C content, Change change) {
        String caller = change.caller().userId();
        PartHead head = entities.blank(of.heads());
        head.begin(TimeOrderedId.create(), record.id(), caller, change.at());
        entities.add(head);
        Part<C> part = add(of, record, head, content, change);
        change.log(AuditOperation.COLLECTION, Versions.logged(part.version()), List.of(), null);
        return part;
    }

    /** Says something else of a part; the caller has checked that it is something else. */
    public <C extends Record> Part<C> change(
            PartDeclaration<C> of, RecordHead record, Part<C> present, C content, Change change) {
        present.head().advance();
        Part<C> part = add(of, record, present.head(), content, change);
        change.log(
                AuditOperation.ALTERATION,
                Versions.logged(part.version()),
                ChangedMembers.between(versions.tree(present.content()), versions.tree(content)),
                null);
        return part;
    }

    /**
     * The part that a path names as it stands, held by this transaction until it ends; hold the record first.
     *
     * @throws Problem 404
     */
    public <C extends Record> Part<C> held(PartDeclaration<C> of, RecordHead record, String id) {
        return entities.hold(of.heads(), PathId.parse(id))
                .filter(head -> head.belongsTo().equals(record.id()))
                .map(head -> present(of, head))
                .orElseThrow(Problem::notFound);
    }

    /** All parts of a record as they stand, the first one first. */
    public <C extends Record> List<Part<C>> of(PartDeclaration<C> of, UUID record) {
        return entities.query(of.heads(), "e.belongsTo = ?1 order by e.id", record).getResultList().stream()
                .map(head -> present(of, head))
                .toList();
    }

    /**
     * The head that a path names.
     *
     * @throws Problem 404
     */
    PartHead named(PartDeclaration<?> of, RecordHead record, String id) {
        return find(of, PathId.parse(id))
                .filter(head -> head.belongsTo().equals(record.id()))
                .orElseThrow(Problem::notFound);
    }

    Optional<PartHead> find(PartDeclaration<?> of, UUID id) {
        return entities.find(of.heads(), id).map(Function.identity());
    }

    <C extends Record> Part<C> present(PartDeclaration<C> of, PartHead head) {
        return part(of, head, versions.present(of.versions(), head.id(), head.version()));
    }

    /** What this system held for true at that instant; empty if it did not know of the part then. */
    <C extends Record> Optional<Part<C>> asKnown(PartDeclaration<C> of, PartHead head, Instant at) {
        return versions.asKnown(of.versions(), head.id(), at).map(version -> part(of, head, version));
    }

    /** The versions behind that number, the first one first; of those known at an instant if one is given. */
    <C extends Record> List<Part<C>> behind(
            PartDeclaration<C> of, PartHead head, int number, Optional<Instant> known, int most) {
        return versions.behind(of.versions(), head.id(), number, known, most).stream()
                .map(version -> part(of, head, version))
                .toList();
    }

    /** Those versions in their order. */
    <C extends Record> List<Part<C>> all(PartDeclaration<C> of, List<KeyPage.Key> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        Map<UUID, PartHead> heads = entities.query(
                        of.heads(),
                        "e.id in ?1",
                        keys.stream().map(KeyPage.Key::id).toList())
                .getResultStream()
                .collect(Collectors.toMap(PartHead::id, Function.identity()));
        List<VersionId> names =
                keys.stream().map(key -> new VersionId(key.id(), key.version())).toList();
        Map<VersionId, RecordVersion> found = versions.all(of.versions(), names);
        return names.stream()
                .map(name -> part(
                        of, Objects.requireNonNull(heads.get(name.record())), Objects.requireNonNull(found.get(name))))
                .toList();
    }

    private <C extends Record> Part<C> add(
            PartDeclaration<C> of, RecordHead record, PartHead head, C content, Change change) {
        RecordVersion version = versions.add(
                of.versions(),
                new VersionId(head.id(), head.version()),
                record.owner(),
                versions.parts(of.content(), content),
                new Authorship(change.caller().userId(), null, null, change.at()));
        entities.flush();
        return new Part<>(head, version, content);
    }

    private <C extends Record> Part<C> part(PartDeclaration<C> of, PartHead head, RecordVersion version) {
        return new Part<>(head, version, versions.content(of.content(), version));
    }
}
