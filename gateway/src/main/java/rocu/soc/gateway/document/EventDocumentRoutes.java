package rocu.soc.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.contracts.Contracts;
import rocu.soc.gateway.http.Pages;
import rocu.soc.gateway.http.ProblemAnswer;

/**
 * {@code /asyncapi.yaml}: the document of the topics, and under {@code /schemas/} the JSON Schemas of its messages, which it
 * refers to by relative addresses. Open to everybody.
 */
@ApplicationScoped
class EventDocumentRoutes {

    private static final String DOCUMENT = "/asyncapi.yaml";
    private static final String SCHEMAS = "/schemas/";

    private final byte[] document = Contracts.read(Contracts.EVENTS);
    private final Map<String, byte[]> schemas = new HashMap<>();

    EventDocumentRoutes() throws IOException {
        for (JsonNode message : new YAMLMapper().readTree(document).at("/components/messages")) {
            String reference = message.at("/payload/$ref").asText();
            if (reference.startsWith("./")) {
                schemas.put(reference.substring(1), Contracts.read(reference.substring(2)));
            }
        }
    }

    void routes(@Observes Router router) {
        router.route(DOCUMENT).handler(Pages::onlyRead).handler(context -> send(context, "application/yaml", document));
        router.route(SCHEMAS + "*").handler(Pages::onlyRead).handler(this::schema);
    }

    private void schema(RoutingContext context) {
        byte @Nullable [] schema = schemas.get(context.request().path().replaceFirst("/$", ""));
        if (schema == null) {
            ProblemAnswer.send(context, Problem.notFound());
            return;
        }
        send(context, "application/schema+json", schema);
    }

    private static void send(RoutingContext context, String type, byte[] content) {
        context.response().putHeader("Content-Type", type).end(Buffer.buffer(content));
    }
}
