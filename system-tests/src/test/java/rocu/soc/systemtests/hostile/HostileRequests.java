package rocu.soc.systemtests.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.UnaryOperator;

/**
 * Makes requests from the API document: mostly right, with one or two things wrong, so that they come far. The number of a
 * request decides what it is, but for the ids of records that earlier ones made.
 */
final class HostileRequests {

    private static final int MOST_KNOWN = 500;
    private static final List<String> PERSONAS = List.of(
            "cheshire-officer",
            "cheshire-recorder",
            "cheshire-analyst",
            "cheshire-lead",
            "cheshire-prevent",
            "cheshire-records",
            "lancashire-analyst",
            "rocta-moderator",
            "rocu-analyst",
            "rocu-coordinator",
            "inspector",
            "auditor",
            "admin",
            "migration",
            "partner-hmpps");
    private static final List<String> TYPES = List.of(
            "application/json",
            "application/json; charset=utf-16",
            "application/merge-patch+json",
            "application/x-ndjson",
            "text/plain",
            "application/xml",
            "multipart/form-data; boundary=x",
            "application/x-www-form-urlencoded",
            "*/*",
            "nonsense");
    private static final List<String> FIELDS = List.of(
            "If-Match: \"1-FULL\"",
            "If-Match: *",
            "If-Match: W/\"1\", \"\", \"2-FULL\"",
            "If-Match: 1",
            "If-None-Match: *",
            "If-None-Match: \"99999999999999999999-FULL\"",
            "Idempotency-Key: \u00ff\u00fe",
            "Idempotency-Key: " + "k".repeat(300),
            "Accept: application/xml",
            "Accept: text/csv;q=2, */*;q=x",
            "Accept: " + "a/b,".repeat(500),
            "Accept-Language: \u00ff",
            "Access-Reason: \u00ff\u0001",
            "Access-Reason: " + "r".repeat(5_000),
            "Request-Id: ${jndi:x}",
            "Request-Id: " + "i".repeat(1_000),
            "traceparent: 00-ffffffffffffffffffffffffffffffff-ffffffffffffffff-ff",
            "traceparent: x",
            "Range: bytes=0-1,2-3",
            "X-HTTP-Method-Override: DELETE",
            "X-Forwarded-For: 127.0.0.1",
            "Forwarded: for=\"[::1]\"",
            "Content-Encoding: gzip",
            "Cookie: " + "c=d;".repeat(1_000),
            "Host: elsewhere",
            "Transfer-Encoding: xchunked",
            "Transfer-Encoding: identity",
            "Origin: null");

    private final JsonNode document;
    private final List<ApiOperation> operations;
    private final UnaryOperator<String> tokens;
    private final ConcurrentLinkedDeque<String> known = new ConcurrentLinkedDeque<>();

    HostileRequests(JsonNode document, UnaryOperator<String> tokens) {
        this.document = document;
        this.operations = ApiOperation.of(document);
        this.tokens = tokens;
    }

    /** A record that is there, by the last segment of its address. */
    void learn(String location) {
        known.addFirst(location.substring(location.lastIndexOf('/') + 1));
        if (known.size() > MOST_KNOWN) {
            known.pollLast();
        }
    }

    HostileRequest number(long seed) {
        Random dice = new Random(seed);
        ApiOperation operation = Malice.pick(operations, dice);
        List<String> lines = new ArrayList<>();
        lines.add(method(operation, dice) + " " + target(operation, dice) + " HTTP/1.1");
        lines.add("Host: localhost");
        authorization(dice, lines);
        byte[] body = {};
        if (operation.body().isPresent() && dice.nextInt(40) > 0) {
            ApiOperation.Body expected = operation.body().get();
            lines.add("Content-Type: " + (dice.nextInt(12) > 0 ? expected.mediaType() : Malice.pick(TYPES, dice)));
            body = body(expected, dice);
        } else if (dice.nextInt(10) == 0) {
            lines.add("Content-Type: " + Malice.pick(TYPES, dice));
            body = Malice.literal(dice).getBytes(StandardCharsets.UTF_8);
        }
        if (dice.nextInt(3) == 0) {
            lines.add("If-Match: \"" + dice.nextInt(4) + "-FULL\"");
        }
        for (int more = dice.nextInt(3); more > 1; more--) {
            lines.add(Malice.pick(FIELDS, dice));
        }
        return new HostileRequest(operation.id(), lines, body);
    }

    private static String method(ApiOperation operation, Random dice) {
        return dice.nextInt(50) > 0
                ? operation.method()
                : Malice.pick(
                        List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "get"),
                        dice);
    }

    private void authorization(Random dice, List<String> lines) {
        String token = tokens.apply(dice.nextBoolean() ? "cheshire-analyst" : Malice.pick(PERSONAS, dice));
        switch (dice.nextInt(60)) {
            case 0 -> lines.add("X-Nobody: 1");
            case 1 -> lines.add("Authorization: Bearer " + token.substring(0, token.length() / 2));
            case 2 -> lines.add("Authorization: Basic YWRtaW46YWRtaW4=");
            case 3 -> lines.add("Authorization: Bearer " + token + "\u00ff");
            case 4 -> {
                lines.add("Authorization: Bearer " + token);
                lines.add("Authorization: Bearer " + token);
            }
            default -> lines.add("Authorization: Bearer " + token);
        }
    }

    private String target(ApiOperation operation, Random dice) {
        String path = operation.path();
        List<String> query = new ArrayList<>();
        for (ApiOperation.Parameter parameter : operation.parameters()) {
            if (parameter.in().equals("path")) {
                path = path.replace("{" + parameter.name() + "}", segment(operation, dice));
            } else if (parameter.in().equals("query") && dice.nextInt(4) == 0) {
                query.add(parameter.name() + "=" + queryValue(parameter, dice));
            }
        }
        if (dice.nextInt(20) == 0) {
            query.add(Malice.pick(
                    List.of("nonsense=1", "limit=", "limit=-1&limit=501", "cursor=AAAA", "%zz=%zz", "=&&=", "a=%ff%fe"),
                    dice));
        }
        if (dice.nextInt(60) == 0) {
            path += Malice.pick(List.of("/", "//", "/..", "/%2e%2e", ";x=1", "%00", "/.", "?", "%2f", "\\"), dice);
        }
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    /** Whose history a path names is never right: a seal would be for good. */
    private String segment(ApiOperation operation, Random dice) {
        String id = known.peekFirst();
        if (id != null && !operation.id().startsWith("seal") && dice.nextInt(3) > 0) {
            return known.stream().skip(dice.nextInt(known.size())).findFirst().orElse(id);
        }
        return dice.nextInt(3) == 0
                ? new UUID(dice.nextLong(), dice.nextLong()).toString()
                : encoded(Malice.text(dice)).replaceFirst("^$", "-");
    }

    private String queryValue(ApiOperation.Parameter parameter, Random dice) {
        JsonNode schema = ApiOperation.resolved(document, parameter.schema());
        JsonNode items = schema.has("items") ? schema.path("items") : schema;
        return encoded(
                dice.nextInt(3) > 0
                        ? new PlausibleJson(document, dice).of(items).asText()
                        : Malice.text(dice));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private byte[] body(ApiOperation.Body expected, Random dice) {
        JsonNode plausible = new PlausibleJson(document, dice).of(expected.schema());
        String text = plausible.toString();
        return switch (dice.nextInt(16)) {
            case 0 -> new byte[0];
            case 1 -> Malice.literal(dice).getBytes(StandardCharsets.UTF_8);
            case 2 -> "[".repeat(20_000).getBytes(StandardCharsets.UTF_8);
            case 3 -> "{\"a\":".repeat(20_000).getBytes(StandardCharsets.UTF_8);
            case 4 -> text.getBytes(StandardCharsets.UTF_16);
            case 5 -> ("\ufeff" + text).getBytes(StandardCharsets.UTF_8);
            case 6 -> text.substring(0, dice.nextInt(text.length())).getBytes(StandardCharsets.UTF_8);
            case 7 -> damaged(text, dice);
            case 8 -> (text + text).getBytes(StandardCharsets.UTF_8);
            case 9 -> unknown(text, dice).getBytes(StandardCharsets.UTF_8);
            case 10, 11, 12 -> oneWrong(plausible, dice).getBytes(StandardCharsets.UTF_8);
            default -> text.getBytes(StandardCharsets.UTF_8);
        };
    }

    private static byte[] damaged(String text, Random dice) {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 3 && octets.length > 0; i++) {
            octets[dice.nextInt(octets.length)] = (byte) dice.nextInt();
        }
        return octets;
    }

    private static String unknown(String text, Random dice) {
        return text.startsWith("{")
                ? "{\"" + Malice.text(dice).replaceAll("[\\p{Cntrl}\"\\\\]", "") + "\":" + Malice.literal(dice)
                        + (text.length() > 2 ? "," : "") + text.substring(1)
                : text + Malice.literal(dice);
    }

    /** One member, or one beside it, has another value than its schema says. */
    private static String oneWrong(JsonNode plausible, Random dice) {
        if (!(plausible instanceof ObjectNode object) || object.isEmpty()) {
            return Malice.literal(dice);
        }
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        String mark = "@wrong@";
        ObjectNode changed = object.deepCopy().put(Malice.pick(names, dice), mark);
        if (dice.nextBoolean()) {
            return changed.toString().replace("\"" + mark + "\"", Malice.literal(dice));
        }
        return changed.put(Malice.pick(names, dice), Malice.text(dice)).toString();
    }
}
