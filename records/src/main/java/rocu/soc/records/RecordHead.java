package rocu.soc.records;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.RecordKind;
import rocu.soc.chassis.record.Source;
import rocu.soc.chassis.web.policy.Marking;
import rocu.soc.chassis.web.policy.RecordFacts;

/**
 * What never changes of a record, the version at which it stands, and by what the policy decides today who may see it. What is
 * said of it stands in its versions. The table of a kind is made by {@code make_record}.
 */
@MappedSuperclass
public abstract class RecordHead {

    @Id
    private UUID id;

    @Column(updatable = false)
    private String reference;

    @Column(updatable = false)
    private String organisation;

    @Column(updatable = false)
    private String region;

    @Column(name = "source_system", updatable = false)
    @Nullable
    private String sourceSystem;

    @Column(name = "source_reference", updatable = false)
    @Nullable
    private String sourceReference;

    @Column(name = "submitted_by", updatable = false)
    private String submittedBy;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    private int version;

    @Enumerated(EnumType.STRING)
    private Marking marking;

    private String[] groups;

    private String[] affected;

    /** Whether nothing personal is left of it; the function that erases says so. */
    @Column(insertable = false, updatable = false)
    private boolean disposed;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate, or by begin() and stand()
    protected RecordHead() {}

    /** What a record begins with. */
    record Beginning(
            UUID id,
            String reference,
            String organisation,
            String region,
            @Nullable Source source,
            String submittedBy,
            Instant recordedAt) {}

    void begin(Beginning beginning) {
        id = beginning.id();
        reference = beginning.reference();
        organisation = beginning.organisation();
        region = beginning.region();
        Source source = beginning.source();
        sourceSystem = source == null ? null : source.system();
        sourceReference = source == null ? null : source.reference();
        submittedBy = beginning.submittedBy();
        recordedAt = beginning.recordedAt();
    }

    /** Lets it stand at that version, seen as the policy is told. */
    void stand(int number, Visibility visibility) {
        version = number;
        marking = visibility.marking();
        groups = visibility.groups().toArray(String[]::new);
        affected = visibility.affected().stream()
                .filter(other -> !other.equals(organisation))
                .distinct()
                .toArray(String[]::new);
    }

    public UUID id() {
        return id;
    }

    /** Its name among people, such as {@code NW-7K3Q-92XK}. */
    public String reference() {
        return reference;
    }

    /** The organisation whose record it is. */
    public String organisation() {
        return organisation;
    }

    public String region() {
        return region;
    }

    /** Where its original is kept; null where it was recorded here first. */
    public @Nullable Source source() {
        return sourceSystem == null || sourceReference == null ? null : new Source(sourceSystem, sourceReference);
    }

    /** The account that recorded it. */
    public String submittedBy() {
        return submittedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** The version at which it stands. */
    public int version() {
        return version;
    }

    public boolean disposed() {
        return disposed;
    }

    /** What the policy asks of it. */
    public RecordFacts policyFacts(RecordKind kind) {
        return new RecordFacts(
                kind.name(), marking, Set.of(groups), organisation, region, Set.of(affected), submittedBy);
    }

    /** The same as if it belonged to that organisation, for who has the rights of its owner. */
    public RecordFacts policyFactsTo(String organisation, RecordKind kind) {
        return new RecordFacts(
                kind.name(), marking, Set.of(groups), organisation, region, Set.of(affected), submittedBy);
    }

    RecordVersion.Owner owner() {
        return new RecordVersion.Owner(organisation, region);
    }

    Marking marking() {
        return marking;
    }

    String[] groups() {
        return groups.clone();
    }

    String[] affected() {
        return affected.clone();
    }
}
