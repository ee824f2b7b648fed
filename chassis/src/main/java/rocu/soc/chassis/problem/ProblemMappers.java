package rocu.soc.chassis.problem;

import jakarta.inject.Inject;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import rocu.soc.chassis.request.RequestId;

/** Turns everything that a resource, a filter or the framework throws into one shape. */
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @Inject
    RequestId requestId;

    @Inject
    AllowedMethods allowed;

    @ServerExceptionMapper
    public Response problem(Problem problem) {
        return response(problem).build();
    }

    @ServerExceptionMapper
    public Response framework(WebApplicationException exception, UriInfo address) {
        Response original = exception.getResponse();
        int status = original.getStatus();
        if (status < 400) {
            return original;
        }
        if (status >= 500 && status != 503) {
            return unexpected(exception);
        }
        ProblemType type = ProblemTypes.forStatus(status);
        Response.ResponseBuilder answer = response(Problem.of(type, type.title() + "."));
        if (exception instanceof NotAllowedException) {
            answer.header(HttpHeaders.ALLOW, allowed.of(address.getPath()));
        }
        return answer.build();
    }

    @ServerExceptionMapper
    public Response overloaded(RejectedExecutionException exception) {
        return response(Problem.of(ProblemTypes.SERVICE_UNAVAILABLE, "The service is overloaded.")
                        .retryAfter(Duration.ofSeconds(2)))
                .build();
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable failure) {
        Problem unavailable = DatabaseFailures.asProblem(failure);
        if (unavailable != null) {
            LOG.warnf("Request %s met a database that cannot answer: %s", requestId.value(), failure.getClass());
            return response(unavailable).build();
        }
        LOG.errorf(failure, "Request %s failed", requestId.value());
        return response(Problem.of(
                        ProblemTypes.INTERNAL_ERROR,
                        "The request failed for a reason that is ours. Tell the operator the requestId."))
                .build();
    }

    private Response.ResponseBuilder response(Problem problem) {
        Response.ResponseBuilder answer = Response.status(problem.type().status())
                .type(ProblemDocument.MEDIA_TYPE)
                .entity(ProblemDocument.bytes(problem, requestId.value()));
        if (problem.retryAfter() != null) {
            answer.header(HttpHeaders.RETRY_AFTER, ProblemDocument.retryAfterSeconds(problem.retryAfter()));
        }
        if (problem.type().status() == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"soc-master-list\"");
        }
        return answer;
    }
}
