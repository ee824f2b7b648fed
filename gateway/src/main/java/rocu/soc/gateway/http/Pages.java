package rocu.soc.gateway.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.RoutingContext;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;

/** What the gateway's own pages share: they are only read, and come as a page for people or as JSON. */
public final class Pages {

    private Pages() {}

    /** Lets GET and HEAD through; anything else is 405 with {@code Allow}. */
    public static void onlyRead(RoutingContext context) {
        HttpMethod method = context.request().method();
        if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) {
            context.next();
            return;
        }
        context.response().putHeader("Allow", "GET, HEAD");
        ProblemAnswer.send(
                context, Problem.of(ProblemTypes.METHOD_NOT_ALLOWED, "This page is only read: send GET or HEAD."));
    }

    /** Whether the {@code Accept} header prefers JSON to the form that is given by default. */
    public static boolean asksForJson(RoutingContext context) {
        for (MIMEHeader accepted : context.parsedHeaders().accept()) {
            String type = accepted.value();
            if (type.endsWith("/json") || type.endsWith("+json")) {
                return true;
            }
            if (type.endsWith("/html") || type.endsWith("yaml") || type.endsWith("/*")) {
                return false;
            }
        }
        return false;
    }
}
