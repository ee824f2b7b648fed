package rocu.soc.systemtests.walk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import rocu.soc.localstack.home.Checkout;

/** The table of levels as it is written in docs/policy.md, for people. */
final class Specification {

    /** How much of a record a caller sees. */
    enum Level {
        NONE,
        SUMMARY,
        FULL
    }

    private final Map<String, Map<Relation, String>> rows = new HashMap<>();

    private Specification(List<String> lines) {
        int header = lines.indexOf(lines.stream()
                .filter(line -> line.startsWith("| Threat | Owner |"))
                .findFirst()
                .orElseThrow());
        List<String> columns = cells(lines.get(header));
        for (String line : lines.subList(header + 2, lines.size())) {
            if (!line.startsWith("|")) {
                break;
            }
            List<String> cells = cells(line);
            Map<Relation, String> row = new EnumMap<>(Relation.class);
            for (Relation relation : Relation.values()) {
                row.put(relation, cells.get(columns.indexOf(relation.column())));
            }
            rows.put(marking(cells.getFirst()), row);
        }
    }

    static Specification read() {
        try {
            return new Specification(
                    Files.readAllLines(Checkout.find().root().resolve("docs").resolve("policy.md")));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** What a record of that marking shows to that relation; a partner here is one to which nothing was disclosed. */
    Level level(String marking, Relation relation) {
        return Level.valueOf(cell(marking, relation).split("[ ,]", 2)[0]);
    }

    /** Whether members of its groups see such a record, and nobody else. */
    boolean isForMembers(String marking, Relation relation) {
        return cell(marking, relation).startsWith("members only");
    }

    private String cell(String marking, Relation relation) {
        return Objects.requireNonNull(
                Objects.requireNonNull(rows.get(marking), marking).get(relation), relation.column());
    }

    private static String marking(String cell) {
        return cell.split("[ (]", 2)[0].replace('-', '_');
    }

    private static List<String> cells(String line) {
        return Stream.of(line.split("\\|", -1)).skip(1).map(String::strip).toList();
    }
}
