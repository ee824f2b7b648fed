package rocu.soc.disruption.threat;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** The dated rule of what the national minimum standards let be recorded. It informs, and is never a reason to refuse. */
@ApplicationScoped
public class NationalStandard {

    private static final String SELECT = """
            select ? = any (threat_types)
              from national_standard
             where valid_from <= ? and (valid_to is null or valid_to > ?)
             order by valid_from desc
             limit 1
            """;

    @Inject
    AgroalDataSource database;

    /** Whether a disruption of that day against a threat of that type is within the standard that held on the day. */
    public boolean covers(String threatType, LocalDate occurredOn) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setString(1, threatType);
            select.setObject(2, occurredOn);
            select.setObject(3, occurredOn);
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The national standard cannot be read", e);
        }
    }
}
