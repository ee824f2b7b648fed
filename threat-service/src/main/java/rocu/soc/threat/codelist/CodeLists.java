package rocu.soc.threat.codelist;

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
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The code lists; a change of them is seen within a minute. */
@ApplicationScoped
public class CodeLists {

    public static final String CRIME_TYPES = "crime-types";
    public static final String PLACES = "places";

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final String SELECT = """
            select list, code, label, meaning, source, valid_from, valid_to
              from code_list_entry
             order by list, position, valid_from
            """;

    @Inject
    AgroalDataSource database;

    private volatile @Nullable Snapshot snapshot;

    private record Snapshot(Map<String, CodeList> byName, long readAt) {

        boolean fresh() {
            return System.nanoTime() - readAt < FRESH.toNanos();
        }
    }

    /** Whether the list holds the code on that day. */
    public boolean holds(String list, String code, LocalDate day) {
        return entries(list).stream().anyMatch(entry -> entry.code().equals(code) && entry.isValidOn(day));
    }

    /** Whether the list ever held the code. */
    public boolean everHeld(String list, String code) {
        return entries(list).stream().anyMatch(entry -> entry.code().equals(code));
    }

    /** Every code that the list holds or held, in its order. */
    public List<String> codes(String list) {
        return entries(list).stream().map(CodeListEntry::code).distinct().toList();
    }

    Optional<CodeList> named(String name) {
        return Optional.ofNullable(all().get(name));
    }

    /** All lists, by name. */
    Map<String, CodeList> all() {
        Snapshot held = snapshot;
        if (held == null || !held.fresh()) {
            held = new Snapshot(read(), System.nanoTime());
            snapshot = held;
        }
        return held.byName();
    }

    private List<CodeListEntry> entries(String list) {
        return named(list).map(CodeList::items).orElse(List.of());
    }

    private Map<String, CodeList> read() {
        Map<String, List<CodeListEntry>> found = new TreeMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                found.computeIfAbsent(rows.getString("list"), list -> new ArrayList<>())
                        .add(new CodeListEntry(
                                rows.getString("code"),
                                rows.getString("label"),
                                rows.getString("meaning"),
                                CodeSource.valueOf(rows.getString("source")),
                                rows.getObject("valid_from", LocalDate.class),
                                rows.getObject("valid_to", LocalDate.class)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The code lists cannot be read", e);
        }
        return found.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        list -> new CodeList(list.getKey(), null, list.getValue()),
                        (one, same) -> one,
                        TreeMap::new));
    }
}
