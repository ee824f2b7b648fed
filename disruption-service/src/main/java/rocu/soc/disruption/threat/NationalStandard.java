package rocu.soc.disruption.threat;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The dated rule of what the national minimum standards let be recorded. It informs, and is never a reason to refuse. */
@ApplicationScoped
public class NationalStandard {

    /** As if there were none. */
    public static final Held NONE = new Held(List.of());

    private static final String SELECT = """
            select valid_from, valid_to, threat_types from national_standard order by valid_from desc
            """;

    @Inject
    AgroalDataSource database;

    /**
     * What holds from a day on.
     *
     * @param until the day on which it ends; null while it has none
     */
    private record Dated(LocalDate from, @Nullable LocalDate until, Set<String> threatTypes) {

        boolean holdsOn(LocalDate day) {
            return !from.isAfter(day) && (until == null || until.isAfter(day));
        }
    }

    /** The standards as they are now, for many questions. */
    public static final class Held {

        private final List<Dated> latestFirst;

        private Held(List<Dated> latestFirst) {
            this.latestFirst = List.copyOf(latestFirst);
        }

        /** Whether a disruption of that day against a threat of that type is within the standard that held on the day. */
        public boolean covers(String threatType, LocalDate occurredOn) {
            return latestFirst.stream()
                    .filter(dated -> dated.holdsOn(occurredOn))
                    .findFirst()
                    .map(dated -> dated.threatTypes().contains(threatType))
                    .orElse(false);
        }
    }

    /** Reads the standards. */
    public Held held() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT);
                ResultSet row = select.executeQuery()) {
            List<Dated> found = new ArrayList<>();
            while (row.next()) {
                found.add(new Dated(
                        row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class), Set.of((String[])
                                row.getArray(3).getArray())));
            }
            return new Held(found);
        } catch (SQLException e) {
            throw new IllegalStateException("The national standard cannot be read", e);
        }
    }
}
