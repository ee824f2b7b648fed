package rocu.soc.chassis.web.organisation;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the organisations of this service's database; a change there is seen within a minute. */
@ApplicationScoped
public class Organisations {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final String SELECT = """
            select id, name, kind, region, valid_from, valid_to, source
              from organisation
            """;

    @Inject
    AgroalDataSource database;

    private volatile @Nullable Snapshot snapshot;

    private record Snapshot(Map<String, Organisation> byId, long readAt) {

        boolean fresh() {
            return System.nanoTime() - readAt < FRESH.toNanos();
        }
    }

    /** The organisation with that id if it exists today (Europe/London). May read the database. */
    public Optional<Organisation> current(String id) {
        return Optional.ofNullable(all().get(id)).filter(found -> found.existsOn(LocalDate.now(LONDON)));
    }

    /** The same from memory alone: empty as well when nothing fresh is held. Never blocks. */
    public Optional<Organisation> held(String id) {
        Snapshot held = snapshot;
        return held == null || !held.fresh()
                ? Optional.empty()
                : Optional.ofNullable(held.byId().get(id)).filter(found -> found.existsOn(LocalDate.now(LONDON)));
    }

    /** Every organisation of the list, ended ones too, by id. */
    public Map<String, Organisation> all() {
        Snapshot held = snapshot;
        if (held == null || !held.fresh()) {
            held = new Snapshot(read(), System.nanoTime());
            snapshot = held;
        }
        return held.byId();
    }

    private Map<String, Organisation> read() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT);
                ResultSet rows = select.executeQuery()) {
            Map<String, Organisation> found = new HashMap<>();
            while (rows.next()) {
                found.put(
                        rows.getString("id"),
                        new Organisation(
                                rows.getString("id"),
                                rows.getString("name"),
                                OrganisationKind.valueOf(rows.getString("kind")),
                                rows.getString("region"),
                                rows.getObject("valid_from", LocalDate.class),
                                rows.getObject("valid_to", LocalDate.class),
                                rows.getString("source")));
            }
            return Map.copyOf(found);
        } catch (SQLException e) {
            throw new OrganisationsUnavailable(e);
        }
    }

    /** The list cannot be read now. */
    static final class OrganisationsUnavailable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        OrganisationsUnavailable(SQLException cause) {
            super(cause);
        }
    }
}
