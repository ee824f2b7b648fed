package rocu.soc.benchmarks.scale;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request that somebody sends to the gateway.
 *
 * @param group under which results list it
 * @param words what is asked, for people; with the group and the persona no other question's
 * @param persona who asks
 * @param body as JSON; null for a GET
 * @param headers beside the token
 */
public record Question(
        String group,
        String words,
        String persona,
        String path,
        @Nullable String body,
        Map<String, String> headers) {

    public Question {
        headers = Map.copyOf(headers);
    }

    static Question of(String group, String words, String persona, String path) {
        return new Question(group, words, persona, path, null, Map.of());
    }

    /** The same, with a body to be posted. */
    Question sending(String json) {
        return new Question(group, words, persona, path, json, headers);
    }

    /** The same, with one more header. */
    Question with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Question(group, words, persona, path, body, more);
    }

    /** By what it is known, here and in every other home. */
    public String name() {
        return group + ": " + words + " (" + persona + ")";
    }
}
