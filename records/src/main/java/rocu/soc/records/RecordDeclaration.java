package rocu.soc.records;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;
import jakarta.inject.Inject;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.operations.reconcile.OwnedRecords;
import rocu.soc.chassis.record.AnsweredRecords;
import rocu.soc.chassis.record.RecordKind;
import rocu.soc.chassis.record.RecordRow;
import rocu.soc.chassis.record.erasure.PersonalRecords;
import rocu.soc.chassis.record.load.HistoricEntry;
import rocu.soc.chassis.web.identity.Caller;
import rocu.soc.chassis.web.json.BodyReader;
import rocu.soc.chassis.web.json.Declared;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.table.Columns;

/**
 * A kind of record, declared once: a service extends this with one bean, and the mechanisms of this room do the rest. What may be
 * said of a record, and how long, how large, how personal it is, the components of its content declare. A kind of which is stored
 * what bodies say, and nothing that is computed besides, is plain: {@link PlainCommands} makes and amends its records.
 *
 * @param <C> what is said of a record, as it is stored
 */
public abstract class RecordDeclaration<C extends Record>
        implements PersonalRecords, AnsweredRecords, OwnedRecords.Owner {

    @Inject
    RecordStore store;

    @Inject
    RecordReads reads;

    @Inject
    PartReads partReads;

    @Inject
    @All
    List<PartDeclaration<?>> parts;

    private final RecordKind kind;
    private final String topic;
    private final Class<? extends RecordHead> heads;
    private final Class<? extends RecordVersion> versions;
    private final Declared<C> content;
    private final Columns columns;

    /**
     * The kind.
     *
     * @param topic on which every version is published
     * @param heads the entity of the table of heads
     * @param versions the entity of the table of versions
     */
    protected RecordDeclaration(
            RecordKind kind,
            String topic,
            Class<? extends RecordHead> heads,
            Class<? extends RecordVersion> versions,
            Class<C> content) {
        this(kind, topic, heads, versions, content, Columns.of(List.of(RecordMembers.class, content)));
    }

    /**
     * A kind that is not plain.
     *
     * @param document the members of a record as it shows to who sees all of it
     */
    protected RecordDeclaration(
            RecordKind kind,
            String topic,
            Class<? extends RecordHead> heads,
            Class<? extends RecordVersion> versions,
            Class<C> content,
            Class<? extends Record> document) {
        this(kind, topic, heads, versions, content, Columns.of(List.of(document)));
    }

    private RecordDeclaration(
            RecordKind kind,
            String topic,
            Class<? extends RecordHead> heads,
            Class<? extends RecordVersion> versions,
            Class<C> content,
            Columns columns) {
        this.kind = kind;
        this.topic = topic;
        this.heads = heads;
        this.versions = versions;
        this.content = Declared.of(content);
        this.columns = columns;
    }

    /** By what the policy decides who sees a record of that content, which a load states. */
    protected abstract Visibility visibility(C content);

    /** The state that is published, a type of the contracts. */
    protected abstract Object published(C content);

    /**
     * How records show to a reader who sees all of them; what that needs of others is looked up once for all. Of a plain kind shows
     * what every record has, and what is said of it.
     */
    protected List<RecordRow> rows(List<Stored<C>> found, Caller reader) {
        return found.stream().map(this::row).toList();
    }

    /**
     * What led to a version, by the types of the partners' feed without the kind; one at least.
     *
     * @param before null for the first version
     */
    protected List<String> facts(@Nullable C before, C after) {
        return List.of(before == null ? "recorded" : "amended");
    }

    /** Rules of a plain kind that ask what stands elsewhere, of history too; what breaks them is added to the faults of the reader. */
    protected void judge(C said, BodyReader reader) {}

    /** What a line of a historic load says of a record; its faults are added to those of the reader. */
    protected C past(BodyReader line, HistoricEntry entry) {
        C said = content.read(line);
        judge(said, line);
        return said;
    }

    /** What is published to have led to a version of history: that there was such a record, unless a kind says more. */
    protected List<String> pastFacts(C content, boolean first) {
        return facts(null, content);
    }

    /** Whether a line of a historic load says what is stored; what follows from other data is left out. */
    protected boolean saysTheSame(C line, C stored) {
        return line.equals(stored);
    }

    @Override
    public final RecordKind kind() {
        return kind;
    }

    @Override
    public final String topic() {
        return topic;
    }

    @Override
    public Optional<Present> find(UUID id) {
        return store.find(this, id).map(this::present);
    }

    @Override
    public Optional<Present> hold(UUID id) {
        return store.hold(this, id).map(this::present);
    }

    @Override
    public List<Present> findAll(Collection<UUID> ids) {
        return store.find(this, ids).stream().map(this::present).toList();
    }

    @Override
    public ObjectNode whole(UUID id) {
        RecordHead record = store.find(this, id).orElseThrow(Problem::notFound);
        ObjectNode whole = reads.whole(this, record);
        parts.stream()
                .filter(part -> part.whole().kind().equals(kind))
                .forEach(part -> whole.set(part.name(), partReads.whole(part, record)));
        return whole;
    }

    @Override
    public Optional<Answered> present(UUID id, Caller reader) {
        return store.find(this, id)
                .map(head -> new Answered(
                        kind, rows(List.of(store.present(this, head)), reader).getFirst()));
    }

    /** A tombstone follows the last version of one that was disposed of. */
    @Override
    public OwnedRecords owned() {
        return new OwnedRecords(kind.name(), heads.getAnnotation(Table.class).name(), "id", "version + disposed::int");
    }

    final Class<? extends RecordHead> heads() {
        return heads;
    }

    final Class<? extends RecordVersion> versions() {
        return versions;
    }

    final Declared<C> content() {
        return content;
    }

    final Columns columns() {
        return columns;
    }

    private RecordRow row(Stored<C> stored) {
        ObjectNode document = store.tree(RecordMembers.of(stored));
        document.setAll(content.shown(store.tree(stored.content())));
        return new RecordRow(
                stored.head().id(),
                stored.head().policyFacts(kind),
                stored.version().number(),
                document,
                null,
                stored.version().erased().size(),
                false);
    }

    private Present present(RecordHead head) {
        return new Present(head.id(), head.reference(), head.version(), head.disposed(), head.policyFacts(kind));
    }
}
