package rocu.soc.demo.loading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** The text of a problem document (RFC 9457), for a person at a terminal. */
final class Problem {

    private static final int MOST_ERRORS = 5;
    private static final ObjectMapper JSON = new ObjectMapper();

    private Problem() {}

    static String text(HttpResponse<String> answer) {
        String asked = answer.request().method() + " " + answer.request().uri().getPath() + " was answered "
                + answer.statusCode();
        JsonNode problem = read(answer.body());
        List<String> said = new ArrayList<>();
        said.add(asked + ": " + problem.path("title").asText("no problem document"));
        if (problem.hasNonNull("detail")) {
            said.add(problem.get("detail").asText());
        }
        JsonNode errors = problem.path("errors");
        for (int i = 0; i < Math.min(errors.size(), MOST_ERRORS); i++) {
            JsonNode error = errors.get(i);
            said.add("  " + error.path("pointer").asText() + " "
                    + error.path("code").asText() + ": " + error.path("detail").asText());
        }
        if (errors.size() > MOST_ERRORS) {
            said.add("  and " + (errors.size() - MOST_ERRORS) + " more");
        }
        return String.join("\n", said);
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException noJson) {
            return JSON.createObjectNode();
        }
    }
}
