package rocu.soc.disruption.threat;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.messaging.peer.KnownRecord;
import rocu.soc.chassis.messaging.peer.KnownRecords;
import rocu.soc.chassis.messaging.peer.KnownRecords.OwnColumn;
import rocu.soc.chassis.web.identity.Caller;
import rocu.soc.chassis.web.policy.Level;
import rocu.soc.chassis.web.policy.Policy;
import rocu.soc.chassis.web.policy.RowPredicate;

/** The threats that this service has learnt of. */
@Singleton
public class KnownThreats {

    private static final String KIND = "threat";
    private static final String READ = "threats:read";
    private static final String CRIME_TYPE = "primaryCrimeType";

    private static final KnownRecords.Shape<KnownThreat> SHAPE = new KnownRecords.Shape<>(
            List.of(
                    new OwnColumn("threat_type", "''"),
                    new OwnColumn("primary_crime_type", "''"),
                    new OwnColumn("tier", "null")),
            KnownThreats::threat);

    final KnownRecords<KnownThreat> records;
    private final Policy policy;

    KnownThreats(AgroalDataSource database, Policy policy) {
        this.records = new KnownRecords<>(database, "known_threat", SHAPE);
        this.policy = policy;
    }

    /** The threat, if it is known. */
    public Optional<KnownThreat> find(UUID id) {
        return records.find(id);
    }

    /** The same, so that a change of its marking or groups waits for the running transaction and then finds its links. */
    public Optional<KnownThreat> hold(UUID id) {
        return records.hold(id);
    }

    /** The same of several. */
    public List<KnownThreat> hold(Collection<UUID> ids) {
        return records.hold(ids);
    }

    /** The threat with that reference, if it is known. */
    public Optional<KnownThreat> named(String reference) {
        return records.named(reference);
    }

    /** Those that are known of them. */
    public List<KnownThreat> findAll(Collection<UUID> ids) {
        return records.findAll(ids, List.of());
    }

    /** Whether the caller sees what crime the threat is about. */
    public boolean showsCrimeType(KnownThreat threat, Caller caller) {
        return switch (policy.level(caller, READ, threat.record().facts(KIND))) {
            case NONE -> false;
            case SUMMARY -> policy.summaryMembers(KIND, threat.marking()).contains(CRIME_TYPE);
            case FULL -> true;
        };
    }

    /**
     * The same of rows of any other table, as SQL.
     *
     * @param named the condition on the threat {@code t} under which the row is about it
     */
    public RowPredicate showingCrimeType(String named, Caller caller) {
        RowPredicate rows = policy.rows(caller, READ, KIND, Set.of(CRIME_TYPE), KnownRecords.policyColumns("t"));
        return new RowPredicate(
                "exists (select from known_threat t where " + named + " and " + rows.sql() + ")", rows.parameters());
    }

    /** Whether the caller may know of the threat. */
    public boolean shows(KnownThreat threat, Caller caller) {
        return policy.level(caller, READ, threat.record().facts(KIND)) != Level.NONE;
    }

    private static KnownThreat threat(KnownRecord common, ResultSet row) throws SQLException {
        @Nullable Integer tier = row.getObject("tier", Integer.class);
        return new KnownThreat(common, row.getString("threat_type"), row.getString("primary_crime_type"), tier);
    }
}
