package rocu.soc.threat.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rocu.soc.threat.masterlist.AssessmentType;

/** The scoring schemes, every version of each; a change is seen within a minute. */
@ApplicationScoped
class ScoringSchemes {

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final TypeReference<List<ScoringScheme.Section>> SECTIONS = new TypeReference<>() {};
    private static final TypeReference<List<ScoringScheme.Band>> BANDS = new TypeReference<>() {};
    private static final String SELECT = """
            select id, version, model, title, source, sections, bands, valid_from, valid_to
              from scoring_scheme
             order by id, version
            """;

    @Inject
    AgroalDataSource database;

    @Inject
    ObjectMapper mapper;

    private volatile @Nullable Snapshot snapshot;

    private record Snapshot(List<ScoringScheme> schemes, long readAt) {

        boolean fresh() {
            return System.nanoTime() - readAt < FRESH.toNanos();
        }
    }

    /** The version of the scheme that is in force on that day; the latest one if several are. */
    Optional<ScoringScheme> inForce(String id, LocalDate day) {
        return all().stream()
                .filter(scheme -> scheme.id().equals(id) && scheme.isInForceOn(day))
                .reduce((earlier, later) -> later);
    }

    /** A version by which a threat was assessed. */
    ScoringScheme version(String id, int version) {
        return all().stream()
                .filter(scheme -> scheme.id().equals(id) && scheme.version() == version)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("An assessment without its scheme: " + id));
    }

    List<ScoringScheme> all() {
        Snapshot held = snapshot;
        if (held == null || !held.fresh()) {
            held = new Snapshot(read(), System.nanoTime());
            snapshot = held;
        }
        return held.schemes();
    }

    private List<ScoringScheme> read() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT);
                ResultSet rows = select.executeQuery()) {
            List<ScoringScheme> found = new ArrayList<>();
            while (rows.next()) {
                found.add(new ScoringScheme(
                        rows.getString("id"),
                        rows.getInt("version"),
                        AssessmentType.valueOf(rows.getString("model")),
                        rows.getString("title"),
                        rows.getString("source"),
                        mapper.readValue(rows.getString("sections"), SECTIONS),
                        mapper.readValue(rows.getString("bands"), BANDS),
                        rows.getObject("valid_from", LocalDate.class),
                        rows.getObject("valid_to", LocalDate.class)));
            }
            return List.copyOf(found);
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("The scoring schemes cannot be read", e);
        }
    }
}
