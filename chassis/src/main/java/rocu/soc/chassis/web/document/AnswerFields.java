package rocu.soc.chassis.web.document;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The header fields that answers of an operation may have, the answer to who holds it already, and the forms of a table. */
final class AnswerFields {

    private static final String LINES = "application/x-ndjson";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Map<String, String> FIELDS = Map.of(
            "ETag", "What you hold: send it in If-Match with a change, in If-None-Match to ask again",
            "Location", "The address of what was made",
            "Link", "The next page, if there is one (RFC 8288)",
            "As-Known-At",
                    "Of a file: the instant as known at which it was read; asked again at that instant, it is the same",
            "Provisional", "Of a file: organisations whose history may still be completed by a load",
            "Idempotent-Replayed", "true: you sent this before, and it had its effect then");

    private AnswerFields() {}

    static void addTo(String path, PathItem item) {
        item.getOperations().forEach((method, operation) -> {
            Map<String, APIResponse> answers =
                    new TreeMap<>(operation.getResponses().getAPIResponses());
            answers.forEach((status, answer) -> {
                if (status.startsWith("2")) {
                    fields(path, method, operation, status, answer);
                    tables(answer.getContent());
                }
            });
            if (method == HttpMethod.GET && answers.containsKey("200") && has(answers.get("200"), "ETag")) {
                operation
                        .getResponses()
                        .addAPIResponse(
                                "304",
                                OASFactory.createAPIResponse().description("Nothing changed: you hold it already"));
            }
            withoutBody(operation);
        });
    }

    private static void fields(String path, HttpMethod method, Operation operation, String status, APIResponse answer) {
        if (isPage(answer.getContent())) {
            add(answer, "Link");
            if (answer.getContent().hasMediaType(LINES)) {
                add(answer, "As-Known-At");
                add(answer, "Provisional");
            }
        } else if (method == HttpMethod.GET && isItem(path, operation)) {
            add(answer, "ETag");
        } else if (method != HttpMethod.GET) {
            add(answer, "ETag");
            add(answer, "Idempotent-Replayed");
        }
        if (status.equals("201")) {
            add(answer, "Location");
        }
    }

    private static boolean isItem(String path, Operation operation) {
        return path.contains("{") ? path.endsWith("}") : PathArguments.nameOne(path, operation);
    }

    /** A page of a list has a schema that is called so. */
    private static boolean isPage(@Nullable Content content) {
        return content != null
                && content.getMediaTypes().values().stream()
                        .anyMatch(type -> type.getSchema() != null
                                && String.valueOf(type.getSchema().getRef()).endsWith("Page"));
    }

    /** A table is text, or a workbook, and no JSON object. */
    private static void tables(@Nullable Content content) {
        if (content == null) {
            return;
        }
        for (String name : List.copyOf(content.getMediaTypes().keySet())) {
            if (name.startsWith("text/csv")) {
                content.addMediaType(
                        name,
                        table(schema().description("A table with a head, RFC 4180, UTF-8 with a byte order mark")));
            } else if (name.equals(LINES)) {
                content.addMediaType(name, table(schema().description("Each of items as JSON, a line each")));
            } else if (name.equals(WORKBOOK)) {
                content.addMediaType(name, table(schema().format("binary").description("The same as a workbook")));
            }
        }
    }

    private static MediaType table(Schema schema) {
        return OASFactory.createMediaType().schema(schema);
    }

    /** What takes no body is read as bytes all the same, so that one with members can be refused. */
    private static void withoutBody(Operation operation) {
        if (operation.getRequestBody() != null
                && operation.getRequestBody().getContent() != null
                && operation.getRequestBody().getContent().hasMediaType("application/octet-stream")) {
            operation.setRequestBody(null);
        }
    }

    private static boolean has(@Nullable APIResponse answer, String name) {
        return answer != null
                && answer.getHeaders() != null
                && answer.getHeaders().containsKey(name);
    }

    private static void add(APIResponse answer, String name) {
        answer.addHeader(
                name, OASFactory.createHeader().description(FIELDS.get(name)).schema(schema()));
    }

    private static Schema schema() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }
}
