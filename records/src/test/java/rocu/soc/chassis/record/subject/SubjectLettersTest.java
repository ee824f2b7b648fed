package rocu.soc.chassis.record.subject;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rocu.soc.chassis.database.FoldedWords;
import rocu.soc.localstack.testing.TestServers;
import rocu.soc.sample.Sample;

/** Which texts are compared is told by their letters: whatever an expression matches is among them. */
@QuarkusTest
class SubjectLettersTest {

    private static final int NAMES = 200;
    private static final int TEXTS_OF_EACH = 10;

    /** Few letters, those that are treated apart among them, so that names meet. */
    private static final List<String> LETTERS =
            List.of("a", "e", "o", "u", "e", "m", "c", "l", "n", "s", "ä", "Ü", "é", "ß", "æ", "É", "7", "李");

    private static final List<String> BEGINNINGS = List.of("Mc", "Mac", "O'", "Al-", "van ", "E", "Ma c", "M ac", "");
    private static final List<String> BETWEEN =
            List.of(" ", "-", "'", "’", ". ", ", ", "\u00a0", "\u200b", "\n", "_", "%");

    private static final String COMPARE = """
            select m.text, m.expression, m.letters
              from unnest(?::text[], ?::text[], ?::text[]) m (text, expression, letters)
             where folded(m.text) collate "pg_c_utf8" ~ m.expression
            """;
    private static final String NOT_AMONG = """
               and not letters(folded(m.text)) like any (
                       array(select '%' || letters(l) || '%' from unnest(string_to_array(m.letters, ' ')) l))
            """;

    private record Pair(String text, SubjectWord word) {}

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3})
    void everyTextThatMatchesIsCompared(int seed) throws SQLException {
        Random random = new Random(seed);
        List<String> names =
                IntStream.range(0, NAMES).mapToObj(each -> name(random)).toList();
        try (Connection connection = TestServers.database().connectAsSuperuser(Sample.DATABASE)) {
            List<String> folded = FoldedWords.fold(names, connection);
            List<Pair> pairs = new ArrayList<>();
            for (int i = 0; i < NAMES; i++) {
                for (int each = 0; each < TEXTS_OF_EACH; each++) {
                    String text = text(names.get(i), random);
                    SubjectWords.sought(folded.get(i)).forEach(word -> pairs.add(new Pair(text, word)));
                    SubjectWords.ofIdentifier(folded.get(i)).ifPresent(word -> pairs.add(new Pair(text, word)));
                }
            }

            assertThat(compare(COMPARE, pairs, connection)).hasSizeGreaterThan(NAMES);
            assertThat(compare(COMPARE + NOT_AMONG, pairs, connection)).isEmpty();
        }
    }

    private static List<String> compare(String sql, List<Pair> pairs, Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "text", pairs.stream().map(Pair::text).toArray()));
            select.setArray(
                    2,
                    connection.createArrayOf(
                            "text",
                            pairs.stream().map(pair -> pair.word().expression()).toArray()));
            select.setArray(
                    3,
                    connection.createArrayOf(
                            "text",
                            pairs.stream()
                                    .map(pair -> String.join(" ", pair.word().letters()))
                                    .toArray()));
            try (ResultSet rows = select.executeQuery()) {
                List<String> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(rows.getString(1) + " | " + rows.getString(2) + " | " + rows.getString(3));
                }
                return found;
            }
        }
    }

    private static String name(Random random) {
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(word -> one(BEGINNINGS, random)
                        + IntStream.rangeClosed(0, random.nextInt(6))
                                .mapToObj(letter -> one(LETTERS, random))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining(" "));
    }

    /** A text with the name in it, written as people do: joined, parted, with or without the e of an umlaut, Mc for Mac. */
    private static String text(String name, Random random) {
        StringBuilder text = new StringBuilder(name(random)).append(one(BETWEEN, random));
        for (int point : name.codePoints().toArray()) {
            String letter = Character.toString(point);
            if (!letter.equals(" ") || random.nextInt(3) > 0) {
                text.append(random.nextInt(4) == 0 ? letter.toUpperCase(Locale.ROOT) : letter);
            }
            if ("aouäÜ".contains(letter) && random.nextInt(4) == 0) {
                text.append(random.nextBoolean() ? "e" : "E");
            }
            if (random.nextInt(8) == 0) {
                text.append(one(BETWEEN, random));
            }
        }
        String written = text.toString();
        if (random.nextInt(3) == 0) {
            written = written.replace("ue", "u").replace("ae", "a").replace("oe", "o");
        }
        if (random.nextInt(3) == 0) {
            written = random.nextBoolean() ? written.replace("Mac", "Mc") : written.replace("Mc", "Mac");
        }
        return written + one(BETWEEN, random) + name(random);
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
