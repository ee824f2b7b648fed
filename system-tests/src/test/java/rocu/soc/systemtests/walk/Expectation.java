package rocu.soc.systemtests.walk;

import java.util.Arrays;
import java.util.Optional;
import rocu.soc.systemtests.walk.Door.Answer;

/** What an answer must be. */
@FunctionalInterface
interface Expectation {

    /** What was expected, and what was got in its place; empty where the answer is as it must be. */
    Optional<String> fault(Answer answer);

    /** An answer of that status, whatever it holds: the planted words are looked for in any case. */
    static Expectation status(int... allowed) {
        return answer -> {
            for (int status : allowed) {
                if (answer.status() == status) {
                    return Optional.empty();
                }
            }
            return different(Arrays.toString(allowed), answer);
        };
    }

    /** Refused, and told which permission is missing. */
    static Expectation forbidden(String permission) {
        return answer ->
                answer.status() == 403 && answer.body().path("detail").asText().contains(permission)
                        ? Optional.empty()
                        : different("403 naming " + permission, answer);
    }

    /** As if there were no such threat. */
    static Expectation unknownThreat() {
        return answer -> answer.status() == 422 && answer.whole().contains("\"code\":\"unknown-threat\"")
                ? Optional.empty()
                : different("422 unknown-threat", answer);
    }

    /** A batch whose only item was refused as if there were no such threat. */
    static Expectation unknownThreatOfItem() {
        return answer -> answer.status() == 200
                        && answer.body().path("done").asInt(-1) == 0
                        && answer.body().at("/items/0/status").asInt() == 422
                        && answer.whole().contains("\"code\":\"unknown-threat\"")
                ? Optional.empty()
                : different("422 unknown-threat of its item", answer);
    }

    /** The same, and something more of an answer that is as it must be. */
    default Expectation and(Expectation more) {
        return answer -> fault(answer).or(() -> more.fault(answer));
    }

    static Optional<String> different(Object expected, Object got) {
        String text = got.toString();
        return Optional.of("expected " + expected + ", got " + text.substring(0, Math.min(600, text.length())));
    }
}
