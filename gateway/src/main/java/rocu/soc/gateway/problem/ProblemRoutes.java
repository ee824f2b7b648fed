package rocu.soc.gateway.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.problem.Problem;
import rocu.soc.gateway.http.Pages;
import rocu.soc.gateway.http.ProblemAnswer;

/** {@code /problems} and {@code /problems/{slug}}: what the type of a problem document resolves to. Open to everybody. */
@ApplicationScoped
class ProblemRoutes {

    private static final String PATH = "/problems";

    /** A page in both its forms, made once at start. */
    private record Page(String html, String json) {}

    private final ObjectMapper mapper = new ObjectMapper();
    private final Map<String, Page> pages = new HashMap<>();

    void routes(@Observes Router router) {
        ProblemRegister register = ProblemRegister.ofContracts(mapper);
        pages.put(PATH, new Page(ProblemPages.register(register.entries()).render(), json(register.entries())));
        for (ProblemEntry entry : register.entries()) {
            pages.put(
                    PATH + "/" + entry.slug(),
                    new Page(ProblemPages.entry(entry).render(), json(entry)));
        }
        router.route(PATH + "*").handler(this::onlyOwn).handler(Pages::onlyRead).handler(this::answer);
    }

    private void onlyOwn(RoutingContext context) {
        String path = context.request().path();
        if (path.equals(PATH) || path.startsWith(PATH + "/")) {
            context.next();
        } else {
            ProblemAnswer.send(context, Problem.notFound());
        }
    }

    private void answer(RoutingContext context) {
        @Nullable Page page = pages.get(context.request().path());
        if (page == null) {
            ProblemAnswer.send(context, Problem.notFound());
            return;
        }
        context.response().putHeader("Vary", "Accept");
        if (Pages.asksForJson(context)) {
            context.response().putHeader("Content-Type", "application/json").end(page.json());
        } else {
            context.response()
                    .putHeader("Content-Type", "text/html; charset=utf-8")
                    .end(page.html());
        }
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The register holds plain values only", e);
        }
    }
}
