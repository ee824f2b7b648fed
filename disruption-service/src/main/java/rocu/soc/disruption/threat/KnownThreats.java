package rocu.soc.disruption.threat;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.identity.Caller;
import rocu.soc.chassis.policy.Level;
import rocu.soc.chassis.policy.Marking;
import rocu.soc.chassis.policy.Policy;

/** The threats that this service has learnt of. */
@ApplicationScoped
public class KnownThreats {

    private static final String READ = "threats:read";

    private static final String SELECT = """
            select id, reference, organisation, region, affected, marking, groups, threat_type, primary_crime_type, tier
              from known_threat
             where not gone
            """;

    @Inject
    AgroalDataSource database;

    @Inject
    Policy policy;

    /** The threat, if it is known. */
    public Optional<KnownThreat> find(UUID id) {
        return read(SELECT + " and id = ?", id);
    }

    /** The same, so that a change of its marking or groups waits for the running transaction and then finds its links. */
    public Optional<KnownThreat> hold(UUID id) {
        return read(SELECT + " and id = ? for share", id);
    }

    /** The same of several, in the order of their ids, so that two who hold the same do not wait for each other crosswise. */
    public List<KnownThreat> hold(Collection<UUID> ids) {
        return readAll(SELECT + " and id = any (?::uuid[]) order by id for share", ids.toArray(UUID[]::new));
    }

    /** The threat with that reference, if it is known. */
    public Optional<KnownThreat> named(String reference) {
        return read(SELECT + " and reference = ?", reference);
    }

    /** Whether the caller may know of the threat. */
    public boolean shows(KnownThreat threat, Caller caller) {
        return policy.level(caller, READ, threat.facts()) != Level.NONE;
    }

    private Optional<KnownThreat> read(String sql, Object parameter) {
        return readAll(sql, parameter).stream().findFirst();
    }

    private List<KnownThreat> readAll(String sql, Object parameter) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, parameter);
            try (ResultSet row = select.executeQuery()) {
                List<KnownThreat> found = new ArrayList<>();
                while (row.next()) {
                    found.add(threat(row));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A known threat cannot be read", e);
        }
    }

    private static KnownThreat threat(ResultSet row) throws SQLException {
        @Nullable Integer tier = row.getObject("tier", Integer.class);
        return new KnownThreat(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getString("organisation"),
                row.getString("region"),
                texts(row, "affected"),
                Marking.valueOf(row.getString("marking")),
                texts(row, "groups"),
                row.getString("threat_type"),
                row.getString("primary_crime_type"),
                tier);
    }

    private static Set<String> texts(ResultSet row, String column) throws SQLException {
        return Set.of((String[]) row.getArray(column).getArray());
    }
}
