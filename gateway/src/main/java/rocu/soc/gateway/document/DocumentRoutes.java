package rocu.soc.gateway.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import rocu.soc.chassis.web.problem.FieldError;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;
import rocu.soc.gateway.http.Pages;
import rocu.soc.gateway.http.ProblemAnswer;

/** {@code /openapi}: the API document of the whole suite, YAML or JSON. Open to everybody. */
@ApplicationScoped
class DocumentRoutes {

    private final String yaml;
    private final String json;

    DocumentRoutes(
            @ConfigProperty(name = "soc.identity.issuer") String issuer,
            @ConfigProperty(name = "soc.gateway.public-address") String address)
            throws JsonProcessingException {
        ObjectNode document = MergedDocument.of(ServiceDocuments.ofContracts(), issuer, address);
        this.yaml = MergedDocument.yaml(document);
        this.json = new ObjectMapper().writeValueAsString(document);
    }

    void routes(@Observes Router router) {
        router.route("/openapi").handler(Pages::onlyRead).handler(this::answer);
    }

    private void answer(RoutingContext context) {
        List<String> formats = context.queryParam("format");
        String format = formats.isEmpty() ? (Pages.asksForJson(context) ? "json" : "yaml") : formats.getFirst();
        context.response().putHeader("Vary", "Accept");
        switch (format) {
            case "json" ->
                context.response().putHeader("Content-Type", "application/json").end(json);
            case "yaml" ->
                context.response().putHeader("Content-Type", "application/yaml").end(yaml);
            default ->
                ProblemAnswer.send(
                        context,
                        Problem.of(
                                ProblemTypes.INVALID_PARAMETER,
                                "The document is given as yaml or json.",
                                List.of(new FieldError("format", "unknown-code", "Send yaml or json."))));
        }
    }
}
