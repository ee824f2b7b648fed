package rocu.soc.threat;

import static org.assertj.core.api.Assertions.assertThat;
import static rocu.soc.threat.Api.GROUPS;
import static rocu.soc.threat.Api.THREATS;
import static rocu.soc.threat.Api.as;
import static rocu.soc.threat.Api.group;
import static rocu.soc.threat.Api.identify;
import static rocu.soc.threat.Scores.draft;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever a client sends, the answer is a problem document that names the client's fault, and never ours. */
@QuarkusTest
class HostileInputTest {

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "1e400",
            "99999999999999999999999",
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"' or 1=1 --\"",
            "\"\\u202e\\ufeff\"",
            "\"" + "x".repeat(10_000) + "\"",
            "[]",
            "[[]]",
            "[null]",
            "[\"\\u0000\"]",
            "{}",
            "{\"\": {}}",
            "[{\"factor\": null, \"value\": \"\\u0000\"}]");

    private static final List<String> MEMBERS = List.of(
            "threatType",
            "workingTitle",
            "primaryCrimeType",
            "crimeTypes",
            "places",
            "affectedOrganisations",
            "soc",
            "marking",
            "sourceReference",
            "recordedBy",
            "phase",
            "reason",
            "groups",
            "userId",
            "scheme",
            "scores",
            "rationale",
            "decision",
            "tier",
            "code",
            "from",
            "__proto__");

    @Test
    void noBodyMakesAFaultOfOurs() {
        String threat = identify("cheshire-analyst", "");
        String assessment = draft("cheshire-analyst", threat);
        String group = GROUPS + "/" + group("cheshire") + "/members";
        for (String member : MEMBERS) {
            for (String value : VALUES) {
                String body =
                        "{\"" + member + "\": " + value + (member.equals("reason") ? "}" : ", \"reason\": \"x\"}");
                refused("cheshire-analyst", "POST", THREATS, body);
                refused("cheshire-analyst", "PATCH", assessment, body);
                refused("cheshire-lead", "POST", threat + "/need-to-know", body);
                refused("cheshire-lead", "POST", group, body);
                refused("rocta-moderator", "POST", assessment + "/moderations", body);
            }
        }
    }

    @Test
    void noAddressMakesAFaultOfOurs() {
        List<String> segments =
                List.of("%00", "%27", "..%2f", "%ED%A0%80", "x".repeat(1_000), "-1", "%20", "%F0%9F%92%A9");
        List<String> bases = new ArrayList<>(List.of(THREATS, GROUPS, "/api/v1/code-lists", "/api/v1/scoring-schemes"));
        bases.add(identify("cheshire-analyst", "") + "/assessments");
        bases.add(identify("cheshire-analyst", "") + "/versions");
        for (String base : bases) {
            for (String segment : segments) {
                Response answer = as(base.equals(GROUPS) ? "cheshire-lead" : "cheshire-analyst")
                        .urlEncodingEnabled(false)
                        .get(base + "/" + segment);
                assertThat(answer.statusCode()).as(base + "/" + segment).isBetween(400, 499);
            }
        }
        for (String parameter : List.of("crimeType", "place", "tier", "organisation", "reference", "cursor", "sort")) {
            for (String segment : segments) {
                Response answer =
                        as("cheshire-analyst").urlEncodingEnabled(false).get(THREATS + "?" + parameter + "=" + segment);
                assertThat(answer.statusCode()).as(parameter + "=" + segment).isBetween(200, 499);
            }
        }
    }

    private static void refused(String persona, String method, String address, String body) {
        Response answer = as(persona)
                .header("If-Match", "*")
                .contentType(method.equals("PATCH") ? Api.MERGE_PATCH : "application/json")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .request(method, address);

        assertThat(answer.statusCode())
                .as(method + " " + address + " " + body.substring(0, Math.min(80, body.length())))
                .isBetween(200, 499);
        if (answer.statusCode() >= 400) {
            assertThat(answer.contentType()).startsWith("application/problem+json");
        }
    }
}
