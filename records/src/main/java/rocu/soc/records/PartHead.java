package rocu.soc.records;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;

/**
 * What never changes of a part of a record, and the version at which it stands. The table is made by {@code make_part}.
 */
@MappedSuperclass
public abstract class PartHead {

    @Id
    private UUID id;

    @Column(name = "belongs_to", updatable = false)
    private UUID belongsTo;

    @Column(name = "begun_by", updatable = false)
    private String begunBy;

    @Column(name = "begun_at", updatable = false)
    private Instant begunAt;

    private int version;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate, or by begin()
    protected PartHead() {}

    void begin(UUID own, UUID record, String by, Instant at) {
        id = own;
        belongsTo = record;
        begunBy = by;
        begunAt = at;
        version = 1;
    }

    /** Lets it stand at the version behind the present one. */
    void advance() {
        version++;
    }

    public UUID id() {
        return id;
    }

    /** The record of which it is a part. */
    public UUID belongsTo() {
        return belongsTo;
    }

    /** The account that began it. */
    public String begunBy() {
        return begunBy;
    }

    public Instant begunAt() {
        return begunAt;
    }

    /** The version at which it stands. */
    public int version() {
        return version;
    }
}
