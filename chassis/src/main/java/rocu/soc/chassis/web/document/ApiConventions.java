package rocu.soc.chassis.web.document;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.eclipse.microprofile.openapi.models.servers.Server;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/**
 * Adds to each operation of a service's document what the conventions of the API add to each endpoint: its permission, the
 * header fields that the chassis reads, and the problems that it may answer with.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiConventions implements OASFilter {

    private static final String PROBLEM = "Problem";
    private static final String TOKEN = "soc";

    private final InheritedOperations operations;
    private final RequiredMembers required;

    public ApiConventions(IndexView index) {
        operations = new InheritedOperations(index);
        required = new RequiredMembers(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        operations.name(document);
        document.getPaths().getPathItems().forEach(ApiConventions::extend);
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(item -> item.getOperations()
                        .values()
                        .forEach(
                                operation -> operation.addExtension("x-permission", operations.permission(operation))));
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents()
                .addResponse(PROBLEM, Problems.response())
                .addSchema(PROBLEM, Problems.schema())
                .addSchema(Problems.ERROR, Problems.error())
                .addSecurityScheme(TOKEN, token());
        document.addServer(gateway());
        document.getPaths().getPathItems().forEach(PathArguments::addTo);
        document.getPaths().getPathItems().forEach(AnswerFields::addTo);
        document.getPaths().getPathItems().forEach((path, item) -> tag(path, item, document));
        required.addTo(document);
        RecordSchemas.addTo(document);
    }

    /** Operations belong together that are about one resource: what stands first in their path. */
    private static void tag(String path, PathItem item, OpenAPI document) {
        String resource = path.replaceFirst("^/api/v1/", "").replaceFirst("/.*$", "");
        item.getOperations().values().forEach(operation -> operation.addTag(resource));
        if (document.getTags() == null
                || document.getTags().stream().noneMatch(tag -> tag.getName().equals(resource))) {
            document.addTag(OASFactory.createTag().name(resource).description("At /api/v1/" + resource + " and below"));
        }
    }

    private static Server gateway() {
        Server gateway = OASFactory.createServer()
                .url("/")
                .description("The gateway that serves this document, local or in production");
        gateway.addExtension("x-internal", false);
        return gateway;
    }

    private static SecurityScheme token() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("An access token of the identity provider for the audience soc-master-list, checked as"
                        + " RFC8725 asks");
    }

    private static void extend(String path, PathItem item) {
        item.getOperations().forEach((method, operation) -> {
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(TOKEN));
            header(operation, "Access-Reason", false, "Why you look or act, at most 500 characters; it is logged");
            switch (method) {
                case GET -> header(operation, "If-None-Match", false, "ETags that you hold: 304 if nothing changed");
                case POST -> {
                    header(
                            operation,
                            "Idempotency-Key",
                            false,
                            "Your name for this attempt: sent again, it has one effect");
                    if (PathArguments.nameOne(path, operation)) {
                        header(operation, "If-Match", false, "The ETag from which you decided: 412 if it is stale");
                    }
                }
                case PATCH -> {
                    header(
                            operation,
                            "Idempotency-Key",
                            false,
                            "Your name for this attempt: sent again, it has one effect");
                    header(
                            operation,
                            "If-Match",
                            true,
                            "The ETag of what you changed: 412 if it is stale, 428 without");
                }
                case PUT, DELETE -> {
                    header(
                            operation,
                            "Idempotency-Key",
                            false,
                            "Your name for this attempt: sent again, it has one effect");
                    header(operation, "If-Match", false, "The ETag from which you decided: 412 if it is stale");
                }
                default -> {}
            }
            Stream.concat(
                            Problems.of(method, PathArguments.nameOne(path, operation)).stream()
                                    .map(String::valueOf),
                            Stream.of("default"))
                    .forEach(status -> operation
                            .getResponses()
                            .addAPIResponse(
                                    status, OASFactory.createAPIResponse().ref("#/components/responses/" + PROBLEM)));
        });
    }

    /** Adds the field, unless the operation says something of its own of it. */
    private static void header(Operation operation, String name, boolean required, @Nullable String description) {
        if (operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(own -> name.equals(own.getName()))) {
            return;
        }
        operation.addParameter(OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .required(required)
                .description(description)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
    }
}
