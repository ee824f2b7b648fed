package rocu.soc.systemtests.hostile;

import java.util.List;
import java.util.random.RandomGenerator;

/** Values that parsers, databases, logs and headers have stumbled over elsewhere. */
final class Malice {

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "\u0007\u001b[31m",
            "\r\nSet-Cookie: a=b",
            "' or 1=1 --",
            "'; drop table disruption; --",
            "%",
            "_%\\",
            "${jndi:ldap://127.0.0.1:1/x}",
            "{{7*7}}",
            "<script>alert(1)</script>",
            "../../../../etc/passwd",
            "\u202e\ufeff\u200b",
            "\ud83d\ude94".repeat(300),
            "e\u0301".repeat(200),
            "null",
            "NaN",
            "-0",
            "0x7fffffff",
            "9223372036854775808",
            "2022-02-30",
            "9999-12-31",
            "-0001-01-01",
            "+999999999-12-31",
            "2022-06-01T25:61:61Z",
            "00000000-0000-0000-0000-000000000000",
            "NW-7K3Q-92XK",
            "NW-7K3Q-92XD",
            "x".repeat(5_000));

    private static final List<String> LITERALS = List.of(
            "null",
            "true",
            "-1",
            "0.1",
            "1e400",
            "-1e-400",
            "1" + "0".repeat(2_000),
            "0." + "3".repeat(2_000),
            "99999999999999999999999",
            "NaN",
            "Infinity",
            "01",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\x\"",
            "'single'",
            "[]",
            "[[[[]]]]",
            "[null]",
            "[1,]",
            "{}",
            "{\"\":{}}",
            "{\"a\":1,\"a\":2}",
            "undefined",
            "/* comment */ 1",
            "\"" + "y".repeat(100_000) + "\"");

    private Malice() {}

    /** A text. */
    static String text(RandomGenerator dice) {
        return pick(TEXTS, dice);
    }

    /** Something where a JSON value is expected; not always JSON. */
    static String literal(RandomGenerator dice) {
        return pick(LITERALS, dice);
    }

    static <T> T pick(List<T> all, RandomGenerator dice) {
        return all.get(dice.nextInt(all.size()));
    }
}
