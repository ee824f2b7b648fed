package rocu.soc.chassis.web.request;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The id by which client, gateway, services and operator speak of one request; it stands in every response. */
@ApplicationScoped
public class RequestId {

    public static final String HEADER = "Request-Id";

    private static final String KEY = "soc.request-id";
    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    @Inject
    CurrentVertxRequest current;

    /** The id of the request being answered on this thread; {@code none} outside a request. */
    public String value() {
        RoutingContext context = current.getCurrent();
        return context == null ? "none" : of(context);
    }

    /** The id of a request: the caller's own if it is 8 to 64 plain characters, else a new one. */
    public static String of(RoutingContext context) {
        String known = context.get(KEY);
        if (known == null) {
            known = accept(context.request().getHeader(HEADER));
            context.put(KEY, known);
        }
        return known;
    }

    static String accept(@Nullable String offered) {
        return offered != null && ACCEPTED.matcher(offered).matches()
                ? offered
                : UUID.randomUUID().toString();
    }
}
