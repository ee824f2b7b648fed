package rocu.soc.chassis.web.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;

/** Refuses a body that does not say what it is. Whatever charset it names, it is read as UTF-8 (RFC 8259, 8.1 and 11). */
class BodyType {

    private static final int AFTER_ACCESS = 6_100;

    @ServerRequestFilter(priority = AFTER_ACCESS)
    void check(ContainerRequestContext request) {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        boolean body = request.getHeaderString("Transfer-Encoding") != null || (length != null && !length.equals("0"));
        if (!body) {
            return;
        }
        if (request.getMediaType() == null) {
            throw Problem.of(ProblemTypes.UNSUPPORTED_MEDIA_TYPE, "Say in Content-Type what the body is.");
        }
        if (request.getMediaType().isWildcardSubtype()) {
            throw Problem.of(ProblemTypes.UNSUPPORTED_MEDIA_TYPE, "Say in Content-Type which one it is.");
        }
    }
}
