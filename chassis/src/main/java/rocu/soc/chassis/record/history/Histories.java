package rocu.soc.chassis.record.history;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.organisation.Organisation;
import rocu.soc.chassis.web.time.UnsealedHistories;

/**
 * The histories of the organisations that may own records of this region: its forces and its ROCU, and the law
 * enforcement agencies.
 */
@ApplicationScoped
public class Histories implements UnsealedHistories {

    private static final String SELECT = """
            select o.id, h.sealed_at, h.sealed_by
              from organisation o
              left join history h on h.organisation = o.id
             where (o.kind in ('FORCE', 'ROCU') and o.region = ?)
                or o.kind = 'LAW_ENFORCEMENT_AGENCY'
             order by o.id
            """;

    @Inject
    AgroalDataSource database;

    @ConfigProperty(name = "soc.region")
    String region;

    /** Whether the organisation may have a history here. */
    public boolean mayHave(Organisation organisation) {
        return switch (organisation.kind()) {
            case FORCE, ROCU -> region.equals(organisation.region());
            case LAW_ENFORCEMENT_AGENCY -> true;
            case PARTNER, INSPECTORATE, OPERATOR -> false;
        };
    }

    /** All of them, by organisation. */
    public List<History> all() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setString(1, region);
            try (ResultSet rows = select.executeQuery()) {
                List<History> found = new ArrayList<>();
                while (rows.next()) {
                    @Nullable OffsetDateTime sealedAt = rows.getObject(2, OffsetDateTime.class);
                    found.add(new History(
                            rows.getString(1), sealedAt == null ? null : sealedAt.toInstant(), rows.getString(3)));
                }
                return List.copyOf(found);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The histories cannot be read", e);
        }
    }

    @Override
    public List<String> unsealed() {
        return all().stream()
                .filter(history -> history.sealedAt() == null)
                .map(History::organisation)
                .toList();
    }

    /** Ends the loading for that organisation, in the running transaction; a second seal changes nothing. */
    public void seal(String organisation, String by) {
        try (Connection connection = database.getConnection();
                PreparedStatement seal = connection.prepareStatement("select seal_history(?, ?)")) {
            seal.setString(1, organisation);
            seal.setString(2, by);
            seal.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("The history of " + organisation + " cannot be sealed", e);
        }
    }
}
