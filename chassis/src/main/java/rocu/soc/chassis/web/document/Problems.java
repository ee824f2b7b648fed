package rocu.soc.chassis.web.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import rocu.soc.chassis.web.problem.ProblemDocument;

/** The failures of an operation, as the API document shows them. */
final class Problems {

    static final String ERROR = "FieldError";

    private Problems() {}

    /** The statuses with which an operation of that method may fail; {@code named} if its path names a record. */
    static Set<Integer> of(HttpMethod method, boolean named) {
        Set<Integer> statuses = new TreeSet<>(List.of(400, 401, 403, 406, 429, 500, 502, 503, 504));
        if (named) {
            statuses.add(404);
        }
        switch (method) {
            case GET, HEAD, OPTIONS, TRACE -> statuses.addAll(List.of(409, 410));
            case POST -> statuses.addAll(List.of(409, 412, 413, 415, 422));
            case PUT, PATCH -> statuses.addAll(List.of(409, 412, 413, 415, 422, 428));
            case DELETE -> statuses.addAll(List.of(409, 412));
        }
        return statuses;
    }

    static APIResponse response() {
        return OASFactory.createAPIResponse()
                .description("What went wrong and how to mend it (RFC 9457); type resolves to a page")
                .addHeader(
                        "Retry-After",
                        OASFactory.createHeader()
                                .description("Seconds after which to try again; with 429, 502, 503 and 504")
                                .schema(OASFactory.createSchema()
                                        .addType(SchemaType.INTEGER)
                                        .format("int32")
                                        .minimum(BigDecimal.ONE)
                                        .maximum(BigDecimal.valueOf(86_400))))
                .content(OASFactory.createContent()
                        .addMediaType(
                                ProblemDocument.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
    }

    /** What is wrong with one member or parameter. */
    static Schema error() {
        return object().addProperty("pointer", text("RFC 6901 pointer into the body, or the name of a parameter"))
                .addProperty("code", text("what is wrong, stable"))
                .addProperty("detail", text("what to send instead"))
                .addRequired("pointer")
                .addRequired("code")
                .addRequired("detail");
    }

    static Schema schema() {
        return object().addProperty("type", text("relative address of the page of this type, /problems/{slug}"))
                .addProperty("title", text("the same for every occurrence"))
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .addType(SchemaType.INTEGER)
                                .format("int32")
                                .minimum(BigDecimal.valueOf(400))
                                .maximum(BigDecimal.valueOf(599))
                                .description("the HTTP status"))
                .addProperty("detail", text("what happened here"))
                .addProperty("requestId", text("by which an operator finds the request"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .description("each fault of the request, where there is more to say than the detail")
                                .items(OASFactory.createSchema().ref("#/components/schemas/" + ERROR)))
                .addRequired("type")
                .addRequired("title")
                .addRequired("status");
    }

    private static Schema object() {
        return OASFactory.createSchema().addType(SchemaType.OBJECT);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }
}
