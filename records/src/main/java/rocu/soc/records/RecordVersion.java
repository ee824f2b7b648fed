package rocu.soc.records;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.Provenance;
import rocu.soc.chassis.record.RecordedBy;
import rocu.soc.chassis.web.json.Declared;

/**
 * One version of a record: what is said of it, who said so and why, and the period in which this system held it for true. It is
 * written once; only the database closes it, when the next one is written. The table of a kind is made by {@code make_record}.
 */
@MappedSuperclass
@Immutable
public abstract class RecordVersion {

    @EmbeddedId
    private VersionId id;

    @Column(name = "known_from", insertable = false)
    private Instant knownFrom;

    @Column(name = "known_to", insertable = false)
    @Nullable
    private Instant knownTo;

    @Column(insertable = false)
    private boolean historic;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "recorded_by_user")
    @Nullable
    private String recordedByUser;

    @Column(name = "recorded_by_unit")
    @Nullable
    private String recordedByUnit;

    @Nullable
    private String reason;

    private String organisation;

    private String region;

    @ColumnTransformer(write = "?::jsonb")
    private String facts;

    @ColumnTransformer(write = "?::jsonb")
    private String personal;

    @Column(insertable = false)
    private String @Nullable [] erased;

    /** The organisation whose it is, and its region. */
    record Owner(String organisation, String region) {}

    @SuppressWarnings("NullAway.Init") // filled by Hibernate, or by write()
    protected RecordVersion() {}

    /**
     * Who says what stands in a version, and why.
     *
     * @param changedBy the account
     * @param recordedBy on whose behalf
     */
    record Authorship(
            String changedBy,
            @Nullable RecordedBy recordedBy,
            @Nullable String reason,
            Instant knownFrom) {}

    void write(VersionId name, Owner owner, Declared.Parts said, Authorship authorship) {
        id = name;
        knownFrom = authorship.knownFrom();
        changedBy = authorship.changedBy();
        RecordedBy by = authorship.recordedBy();
        recordedByUser = by == null ? null : by.userId();
        recordedByUnit = by == null ? null : by.unit();
        reason = authorship.reason();
        organisation = owner.organisation();
        region = owner.region();
        facts = said.counted().toString();
        personal = said.personal().toString();
    }

    VersionId id() {
        return id;
    }

    public int number() {
        return id.version();
    }

    public Instant knownFrom() {
        return knownFrom;
    }

    /** Whether a load wrote it. */
    public boolean historic() {
        return historic;
    }

    /** The account that wrote it. */
    public String changedBy() {
        return changedBy;
    }

    public @Nullable RecordedBy recordedBy() {
        return recordedByUser == null || recordedByUnit == null ? null : new RecordedBy(recordedByUser, recordedByUnit);
    }

    public @Nullable String reason() {
        return reason;
    }

    /** JSON pointers into the record to what was erased of it, none for nothing. */
    public List<String> erased() {
        return erased == null ? List.of() : List.of(erased);
    }

    Provenance provenance() {
        return new Provenance(knownFrom, knownTo, changedBy, reason, historic);
    }

    String organisation() {
        return organisation;
    }

    String region() {
        return region;
    }

    /** What is counted, as JSON. */
    String facts() {
        return facts;
    }

    /** What is personal, as JSON. */
    String personal() {
        return personal;
    }
}
