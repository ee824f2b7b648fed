package rocu.soc.chassis.audit;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.problem.FieldError;
import rocu.soc.chassis.problem.Problem;
import rocu.soc.chassis.problem.ProblemTypes;

/** Why the caller of the request being answered looks or acts: the header {@code Access-Reason}, at most 500 characters. */
@ApplicationScoped
public class AccessReason {

    private static final String HEADER = "Access-Reason";
    private static final int LONGEST = 500;

    @Inject
    CurrentVertxRequest current;

    /**
     * The reason; null if none was given.
     *
     * @throws Problem 400 {@code malformed-request}
     */
    public @Nullable String value() {
        RoutingContext context = current.getCurrent();
        String given = context == null ? null : context.request().getHeader(HEADER);
        if (given == null || given.isBlank()) {
            return null;
        }
        if (given.length() > LONGEST || given.chars().anyMatch(Character::isISOControl)) {
            String detail = HEADER + " holds at most " + LONGEST + " characters and no control characters.";
            throw Problem.of(
                    ProblemTypes.MALFORMED_REQUEST, detail, List.of(new FieldError(HEADER, "not-a-reason", detail)));
        }
        return given.strip();
    }
}
