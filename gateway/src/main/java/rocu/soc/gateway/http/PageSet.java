package rocu.soc.gateway.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.problem.Problem;

/** Pages of the gateway below one path, made once at start, each for people and as JSON. Open to everybody. */
public final class PageSet {

    private final String path;
    private final ObjectMapper mapper = new ObjectMapper();
    private final Map<String, Page> pages = new HashMap<>();

    private record Page(String html, String json) {}

    public PageSet(String path) {
        this.path = path;
    }

    /** Adds the page of the path itself. */
    public void addRegister(TemplateInstance page, Object content) {
        pages.put(path, new Page(page.render(), json(content)));
    }

    /** Adds a page below the path. */
    public void add(String name, TemplateInstance page, Object content) {
        pages.put(path + "/" + name, new Page(page.render(), json(content)));
    }

    public void serve(Router router) {
        router.route(path + "*").handler(this::onlyOwn).handler(Pages::onlyRead).handler(this::answer);
    }

    private void onlyOwn(RoutingContext context) {
        String asked = context.request().path();
        if (asked.equals(path) || asked.startsWith(path + "/")) {
            context.next();
        } else {
            ProblemAnswer.send(context, Problem.notFound());
        }
    }

    private void answer(RoutingContext context) {
        @Nullable Page page = pages.get(context.request().path().replaceFirst("/$", ""));
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
            throw new IllegalStateException("A page holds plain values only", e);
        }
    }
}
