package rocu.soc.records;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import rocu.soc.chassis.record.AnsweredRecords;
import rocu.soc.chassis.record.RecordKind;
import rocu.soc.chassis.web.identity.Caller;
import rocu.soc.chassis.web.json.Declared;

/**
 * A kind of part of records, declared once, as {@link RecordDeclaration} declares the records themselves. A part belongs to one
 * record for ever, stands at an address below it and has versions of its own. It follows the rights of its record: who sees all
 * of that sees all of it, and nobody else any. What is personal in it is erased, and found, with the record.
 *
 * @param <C> what is said of a part, as it is stored
 */
public abstract class PartDeclaration<C extends Record> implements AnsweredRecords {

    @Inject
    PartReads reads;

    private final String name;
    private final Class<? extends PartHead> heads;
    private final Class<? extends RecordVersion> versions;
    private final Declared<C> content;

    /**
     * The kind.
     *
     * @param name of all parts of one record, in its address and beside it: {@code assessments}
     * @param heads the entity of the table of heads
     * @param versions the entity of the table of versions
     */
    protected PartDeclaration(
            String name, Class<? extends PartHead> heads, Class<? extends RecordVersion> versions, Class<C> content) {
        this.name = name;
        this.heads = heads;
        this.versions = versions;
        this.content = Declared.of(content);
    }

    /** The records of which these are parts. */
    protected abstract RecordDeclaration<?> whole();

    /** How a part shows to a reader who sees all of its record. */
    protected abstract Record document(Part<C> part);

    /** The parts of that record, as answers name and place them. */
    public final RecordKind kind(RecordHead record) {
        RecordKind of = whole().kind();
        return new RecordKind(of.name(), of.base() + "/" + record.id() + "/" + name, of.read());
    }

    @Override
    public Optional<Answered> present(UUID id, Caller reader) {
        return reads.present(this, id, reader);
    }

    final String name() {
        return name;
    }

    final Class<? extends PartHead> heads() {
        return heads;
    }

    final Class<? extends RecordVersion> versions() {
        return versions;
    }

    final Declared<C> content() {
        return content;
    }
}
