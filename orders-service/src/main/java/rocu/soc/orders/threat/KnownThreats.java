package rocu.soc.orders.threat;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.messaging.peer.KnownRecord;
import rocu.soc.chassis.messaging.peer.KnownRecords;
import rocu.soc.chassis.web.identity.Caller;
import rocu.soc.chassis.web.policy.Level;
import rocu.soc.chassis.web.policy.Policy;
import rocu.soc.chassis.web.policy.RowPredicate;

/** The threats that this service has learnt of. */
@Singleton
public class KnownThreats {

    static final String TABLE = "known_threat";

    private static final String KIND = "threat";
    private static final String READ = "threats:read";

    final KnownRecords<KnownRecord> records;
    private final Policy policy;

    KnownThreats(AgroalDataSource database, Policy policy) {
        this.records = KnownRecords.plain(database, TABLE);
        this.policy = policy;
    }

    /** The threat, if it is known. */
    public Optional<KnownRecord> find(UUID id) {
        return records.find(id);
    }

    /** The threat with that reference, if it is known. */
    public Optional<KnownRecord> named(String reference) {
        return records.named(reference);
    }

    /** The threat with that id, or else with that reference, if it is known. */
    public Optional<KnownRecord> named(@Nullable UUID id, @Nullable String reference) {
        return id == null ? Optional.ofNullable(reference).flatMap(records::named) : records.find(id);
    }

    /** Those that are known of them. */
    public List<KnownRecord> findAll(Collection<UUID> ids, Collection<String> references) {
        return records.findAll(ids, references);
    }

    /**
     * Whether the caller may know of the threat: what shows of it at all are its id and reference. Of one that was disposed of
     * nobody may.
     */
    public boolean shows(KnownRecord threat, Caller caller) {
        return !threat.gone() && showed(threat, caller);
    }

    /** Whether the threat was disposed of, and the caller might know of it before. */
    public boolean isGone(KnownRecord threat, Caller caller) {
        return threat.gone() && showed(threat, caller);
    }

    private boolean showed(KnownRecord threat, Caller caller) {
        return policy.level(caller, READ, threat.facts(KIND)) != Level.NONE;
    }

    /**
     * The same for a row of any other table, as SQL.
     *
     * @param named the condition on the threat {@code t} under which the row is about it
     */
    public RowPredicate shown(String named, Caller caller) {
        RowPredicate rows = policy.rows(caller, READ, KIND, Set.of(), KnownRecords.policyColumns("t"));
        return new RowPredicate(
                "exists (select from " + TABLE + " t where not t.gone and (" + named + ") and " + rows.sql() + ")",
                rows.parameters());
    }
}
