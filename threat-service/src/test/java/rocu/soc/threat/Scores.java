package rocu.soc.threat;

import static rocu.soc.threat.Api.as;
import static rocu.soc.threat.Api.json;

import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Collectors;

/** Assessments by the illustrative tactical scheme. */
public final class Scores {

    /** Harm 4 + 4 + 2 + 2 + 4, likelihood 4 + 4 + 4: risk 16 x 12 = 192, tier 3. */
    public static final List<String> TIER_3 = List.of(
            "PHYSICAL SERIOUS",
            "PSYCHOLOGICAL SERIOUS",
            "FINANCIAL MODERATE",
            "COMMUNITY_AND_ENVIRONMENT MODERATE",
            "GEOGRAPHIC_SCOPE REGIONAL",
            "VICTIM_VULNERABILITY HIGH",
            "INTENT HIGH",
            "CAPABILITY HIGH",
            "CAPACITY SMALL",
            "RESPONSE_CAPABILITY NONE");

    private Scores() {}

    /** Answers to factors, each as {@code FACTOR VALUE}. */
    public static String scores(List<String> answers) {
        return answers.stream()
                .map(answer -> answer.split(" ", -1))
                .map(answer -> """
                        {"factor": "%s", "value": "%s", "evidence": "Report 7", "confidence": "MEDIUM"}""".formatted(answer[0], answer[1]))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /** A draft with every factor scored; returns its address. */
    public static String draft(String persona, String threat) {
        Response answer = json(persona, """
                {"scheme": "illustrative-tactical", "rationale": "Three stabbings", "scores": %s}""".formatted(scores(TIER_3))).post(threat + "/assessments");
        answer.then().statusCode(201);
        return answer.header("Location");
    }

    /** A submitted assessment; returns its address. */
    public static String submitted(String persona, String threat) {
        String location = draft(persona, threat);
        as(persona).post(location + "/submissions").then().statusCode(200);
        return location;
    }

    public static Response moderate(String persona, String assessment, String body) {
        return json(persona, body).post(assessment + "/moderations");
    }
}
