package rocu.soc.chassis.web.problem;

import io.netty.handler.codec.http2.Http2Exception;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.StreamResetException;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import rocu.soc.chassis.web.request.RequestId;

/** Turns everything that a resource, a filter or the framework throws into one shape. */
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private static final SortedSet<String> NONE = Collections.emptySortedSet();

    @Inject
    RequestId requestId;

    @Inject
    Endpoints endpoints;

    @ServerExceptionMapper
    public Response problem(Problem problem) {
        return response(problem).build();
    }

    @ServerExceptionMapper
    public Response framework(WebApplicationException exception, ContainerRequestContext request) {
        Response original = exception.getResponse();
        int status = original.getStatus();
        if (status < 400) {
            return original;
        }
        if (status >= 500 && status != 503) {
            return unexpected(exception);
        }
        SortedSet<String> methods = status == 404 || status == 405
                ? endpoints.methods(request.getUriInfo().getPath())
                : NONE;
        // Of an address below that of another resource class the framework says that it is not there.
        boolean otherMethods = !methods.isEmpty() && !methods.contains(request.getMethod());
        ProblemType type =
                status == 404 && otherMethods ? ProblemTypes.METHOD_NOT_ALLOWED : ProblemTypes.forStatus(status);
        List<String> formats = formats(status, request);
        Response.ResponseBuilder answer = response(Problem.of(type, type.title() + "." + mend(status, formats)));
        if (type.status() == 405) {
            answer.header(HttpHeaders.ALLOW, String.join(", ", methods));
        }
        if (status == 415 && request.getMethod().equals("PATCH") && !formats.isEmpty()) {
            answer.header("Accept-Patch", String.join(", ", formats));
        }
        return answer.build();
    }

    private List<String> formats(int status, ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        return switch (status) {
            case 406 -> endpoints.writes(path, request.getMethod());
            case 415 -> endpoints.reads(path, request.getMethod());
            default -> List.of();
        };
    }

    private static String mend(int status, List<String> formats) {
        if (formats.isEmpty()) {
            return "";
        }
        return (status == 406 ? " It is given as " : " Say in Content-Type that you send ")
                + String.join(" or ", formats) + ".";
    }

    @ServerExceptionMapper
    public Response overloaded(RejectedExecutionException exception) {
        return response(Problem.of(ProblemTypes.SERVICE_UNAVAILABLE, "The service is overloaded.")
                        .retryAfter(Duration.ofSeconds(2)))
                .build();
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable failure) {
        if (brokenOff(failure)) {
            LOG.infof("Request %s was broken off by its client", requestId.value());
            return response(Problem.of(ProblemTypes.MALFORMED_REQUEST, "The body broke off."))
                    .build();
        }
        return response(Failures.asProblem(failure, requestId.value())).build();
    }

    private static boolean brokenOff(Throwable failure) {
        return (failure instanceof IOException || failure instanceof UncheckedIOException)
                && Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                        .anyMatch(cause -> cause instanceof SocketException
                                || cause instanceof ClosedChannelException
                                || cause instanceof HttpClosedException
                                || cause instanceof Http2Exception
                                || cause instanceof StreamResetException);
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
