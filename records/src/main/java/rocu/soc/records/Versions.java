package rocu.soc.records;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Table;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import rocu.soc.chassis.audit.LoggedVersions;
import rocu.soc.chassis.web.json.Declared;
import rocu.soc.records.RecordVersion.Authorship;

/** Where the versions of records and of their parts are kept, each kind in a table of its own. */
@ApplicationScoped
class Versions {

    @Inject
    Entities entities;

    @Inject
    ObjectMapper mapper;

    Optional<RecordVersion> find(Class<? extends RecordVersion> in, UUID id, int number) {
        return entities.find(in, new VersionId(id, number)).map(Function.identity());
    }

    /** The version at which a head stands. */
    RecordVersion present(Class<? extends RecordVersion> in, UUID id, int number) {
        return find(in, id, number).orElseThrow(() -> new IllegalStateException("A head without its version: " + id));
    }

    /** What this system held for true at that instant; empty if it did not know of the record then. */
    Optional<RecordVersion> asKnown(Class<? extends RecordVersion> in, UUID id, Instant at) {
        return entities.query(in, "e.id.record = ?1 and e.knownFrom <= ?2 and e.knownTo > ?2", id, at)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(Function.identity());
    }

    /** The versions behind that number, the first one first; of those known at an instant if one is given. */
    List<RecordVersion> behind(
            Class<? extends RecordVersion> in, UUID id, int number, Optional<Instant> known, int most) {
        String behind = "e.id.record = ?1 and e.id.version > ?2";
        String order = " order by e.id.version";
        TypedQuery<? extends RecordVersion> query = known.isPresent()
                ? entities.query(in, behind + " and e.knownFrom <= ?3" + order, id, number, known.get())
                : entities.query(in, behind + order, id, number);
        return List.copyOf(query.setMaxResults(most).getResultList());
    }

    Map<VersionId, RecordVersion> all(Class<? extends RecordVersion> in, Collection<VersionId> names) {
        return entities.query(in, "e.id in ?1", names)
                .getResultStream()
                .collect(Collectors.toMap(RecordVersion::id, Function.identity()));
    }

    /** All versions of those records, those of one in their order. */
    List<RecordVersion> ofAll(Class<? extends RecordVersion> in, Collection<UUID> records) {
        return List.copyOf(entities.query(in, "e.id.record in ?1 order by e.id.record, e.id.version", records)
                .getResultList());
    }

    /** Adds a version with that content. */
    RecordVersion add(
            Class<? extends RecordVersion> in,
            VersionId name,
            RecordVersion.Owner owner,
            Declared.Parts said,
            Authorship authorship) {
        RecordVersion version = entities.blank(in);
        version.write(name, owner, said, authorship);
        entities.add(version);
        return version;
    }

    /** The version as the log tells of it. */
    static LoggedVersions logged(RecordVersion version) {
        return LoggedVersions.one(table(version.getClass()), version.id().record(), version.number());
    }

    /** The table in which versions of a kind are kept. */
    static String table(Class<? extends RecordVersion> in) {
        return in.getAnnotation(Table.class).name();
    }

    /** What is said, as its document has it. */
    ObjectNode tree(Record content) {
        return mapper.valueToTree(content);
    }

    <C extends Record> Declared.Parts parts(Declared<C> declared, C content) {
        return declared.split(tree(content));
    }

    <C extends Record> C content(Declared<C> declared, RecordVersion version) {
        return declared.load(Declared.join(object(version.facts()), object(version.personal())), mapper);
    }

    private ObjectNode object(String json) {
        try {
            return (ObjectNode) mapper.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What is stored is JSON", e);
        }
    }
}
