package rocu.soc.orders.catalogue;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the catalogue: some thirty rows, read anew for each question, so that a correction holds at once. */
@ApplicationScoped
public class OrderTypes {

    private static final String SELECT = """
            select code, name, statute, applicants, court_and_route, duration, duration_types, minimum_period,
                   maximum_period, clock, subject_kinds, interim, breach, review, confidence, source, areas, prospective,
                   valid_from, valid_to
              from order_type
             order by code, valid_from
            """;

    @Inject
    AgroalDataSource database;

    /** All rows, past and prospective ones too, by code and day. */
    public List<OrderType> all() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT);
                ResultSet rows = select.executeQuery()) {
            List<OrderType> found = new ArrayList<>();
            while (rows.next()) {
                found.add(row(rows));
            }
            return List.copyOf(found);
        } catch (SQLException e) {
            throw new IllegalStateException("The catalogue of orders cannot be read", e);
        }
    }

    /** Every code that the catalogue has, or had. */
    public Set<String> codes() {
        return all().stream().map(OrderType::code).collect(Collectors.toSet());
    }

    /** The rows of that day. */
    public List<OrderType> validOn(LocalDate day) {
        return all().stream().filter(type -> type.holdsOn(day)).toList();
    }

    /** The rows of one code, the earliest first; none for a code that the catalogue does not know. */
    public List<OrderType> of(String code) {
        return all().stream().filter(type -> type.code().equals(code)).toList();
    }

    /** The row of one code on that day. */
    public Optional<OrderType> validOn(String code, LocalDate day) {
        return of(code).stream().filter(type -> type.holdsOn(day)).findFirst();
    }

    private static OrderType row(ResultSet row) throws SQLException {
        return new OrderType(
                row.getString("code"),
                row.getString("name"),
                row.getString("statute"),
                row.getString("applicants"),
                row.getString("court_and_route"),
                row.getString("duration"),
                texts(row.getArray("duration_types")).stream()
                        .map(DurationType::valueOf)
                        .toList(),
                row.getString("minimum_period"),
                row.getString("maximum_period"),
                Clock.valueOf(row.getString("clock")),
                texts(row.getArray("subject_kinds")).stream()
                        .map(SubjectKind::valueOf)
                        .toList(),
                row.getString("interim"),
                row.getString("breach"),
                row.getString("review"),
                Confidence.valueOf(row.getString("confidence")),
                row.getString("source"),
                areas(row.getArray("areas")),
                row.getBoolean("prospective"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    private static @Nullable List<String> areas(@Nullable Array array) throws SQLException {
        return array == null ? null : texts(array);
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
