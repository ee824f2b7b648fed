package rocu.soc.chassis.web.http;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rocu.soc.chassis.web.problem.FieldError;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;

/**
 * The list in an {@code If-Match} or {@code If-None-Match} field (RFC 9110, 8.8.3).
 *
 * @param any whether it is {@code *}
 * @param tags opaque tags without quotes, in order
 */
record EntityTags(boolean any, List<Tag> tags) {

    private static final Pattern TAG =
            Pattern.compile("\\G[\\s,]*(W/)?\"([\\x21\\x23-\\x7e\\x80-\\xff]*)\"\\s*(?:,[\\s,]*|$)");

    record Tag(boolean weak, String opaque) {}

    /**
     * Reads all lines of the field.
     *
     * @throws Problem 400 {@code malformed-request}
     */
    static EntityTags parse(String header, List<String> lines) {
        String whole = String.join(",", lines).strip();
        if (whole.equals("*")) {
            return new EntityTags(true, List.of());
        }
        List<Tag> found = new ArrayList<>();
        Matcher tag = TAG.matcher(whole);
        int end = 0;
        while (end < whole.length() && tag.find()) {
            found.add(new Tag(tag.group(1) != null, tag.group(2)));
            end = tag.end();
        }
        if (found.isEmpty() || end < whole.length()) {
            String wanted = "Send the ETag of the record as you read it, quotes included, or *.";
            throw Problem.of(
                    ProblemTypes.MALFORMED_REQUEST,
                    wanted,
                    List.of(new FieldError(header, "not-an-entity-tag", wanted)));
        }
        return new EntityTags(false, List.copyOf(found));
    }
}
