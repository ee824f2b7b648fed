package rocu.soc.chassis.web.problem;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The problem types that mechanisms raise; a service adds those of its own domain beside its features. */
public final class ProblemTypes {

    public static final ProblemType MALFORMED_REQUEST =
            new ProblemType("malformed-request", 400, "The request cannot be read");
    public static final ProblemType INVALID_PARAMETER =
            new ProblemType("invalid-parameter", 400, "A parameter is not valid");
    public static final ProblemType INVALID_CURSOR = new ProblemType("invalid-cursor", 400, "The cursor is not valid");
    public static final ProblemType INSTANT_IN_THE_FUTURE =
            new ProblemType("instant-in-the-future", 400, "That instant lies in the future");
    public static final ProblemType INVALID_IDEMPOTENCY_KEY =
            new ProblemType("invalid-idempotency-key", 400, "The Idempotency-Key is not valid");
    public static final ProblemType NOT_AUTHENTICATED =
            new ProblemType("not-authenticated", 401, "A valid token is needed");
    public static final ProblemType UNKNOWN_ORGANISATION =
            new ProblemType("unknown-organisation", 403, "The token names no known organisation");
    public static final ProblemType FORBIDDEN = new ProblemType("forbidden", 403, "This account may not do that");
    public static final ProblemType OWN_PROPOSAL =
            new ProblemType("own-proposal", 403, "Another person decides on that proposal");
    public static final ProblemType HISTORY_SEALED =
            new ProblemType("history-sealed", 403, "The history of that organisation is sealed");
    public static final ProblemType NOT_FOUND = new ProblemType("not-found", 404, "Nothing is there");
    public static final ProblemType METHOD_NOT_ALLOWED =
            new ProblemType("method-not-allowed", 405, "That method does not exist here");
    public static final ProblemType NOT_ACCEPTABLE = new ProblemType("not-acceptable", 406, "No answer in that format");
    public static final ProblemType REQUEST_TIMEOUT =
            new ProblemType("request-timeout", 408, "The request took too long to arrive");
    public static final ProblemType CONFLICT =
            new ProblemType("conflict", 409, "The state of the record does not allow that");
    public static final ProblemType DISPOSED = new ProblemType("disposed", 409, "The record was disposed of");
    public static final ProblemType INSTANT_NOT_YET_STABLE =
            new ProblemType("instant-not-yet-stable", 409, "That instant is not stable yet");
    public static final ProblemType IDEMPOTENCY_IN_PROGRESS =
            new ProblemType("idempotency-in-progress", 409, "The first request with this key is still running");
    public static final ProblemType INSTANT_WAS_TAKEN_BACK =
            new ProblemType("instant-was-taken-back", 410, "What was known then was taken back");
    public static final ProblemType EXPIRED_CURSOR = new ProblemType("expired-cursor", 410, "The cursor has ended");
    public static final ProblemType PRECONDITION_FAILED =
            new ProblemType("precondition-failed", 412, "Somebody changed the record");
    public static final ProblemType CONTENT_TOO_LARGE =
            new ProblemType("content-too-large", 413, "The body is too large");
    public static final ProblemType URI_TOO_LONG = new ProblemType("uri-too-long", 414, "The address is too long");
    public static final ProblemType UNSUPPORTED_MEDIA_TYPE =
            new ProblemType("unsupported-media-type", 415, "That media type is not read here");
    public static final ProblemType BROKEN_RULE = new ProblemType("broken-rule", 422, "A rule is broken");
    public static final ProblemType IDEMPOTENCY_KEY_REUSED =
            new ProblemType("idempotency-key-reused", 422, "The key was used for another request");
    public static final ProblemType PRECONDITION_REQUIRED =
            new ProblemType("precondition-required", 428, "If-Match is needed");
    public static final ProblemType TOO_MANY_REQUESTS = new ProblemType("too-many-requests", 429, "Too many requests");
    public static final ProblemType HEADERS_TOO_LARGE =
            new ProblemType("headers-too-large", 431, "The headers are too large");
    public static final ProblemType INTERNAL_ERROR =
            new ProblemType("internal-error", 500, "Something went wrong on our side");
    public static final ProblemType BAD_GATEWAY = new ProblemType("bad-gateway", 502, "A service gave no valid answer");
    public static final ProblemType SERVICE_UNAVAILABLE =
            new ProblemType("service-unavailable", 503, "The service cannot answer now");
    public static final ProblemType IDENTITY_PROVIDER_UNAVAILABLE =
            new ProblemType("identity-provider-unavailable", 503, "The identity provider cannot be reached");
    public static final ProblemType GATEWAY_TIMEOUT =
            new ProblemType("gateway-timeout", 504, "A service did not answer in time");

    private static final Map<Integer, ProblemType> BY_STATUS = Map.ofEntries(
            Map.entry(400, MALFORMED_REQUEST),
            Map.entry(401, NOT_AUTHENTICATED),
            Map.entry(403, FORBIDDEN),
            Map.entry(404, NOT_FOUND),
            Map.entry(405, METHOD_NOT_ALLOWED),
            Map.entry(406, NOT_ACCEPTABLE),
            Map.entry(408, REQUEST_TIMEOUT),
            Map.entry(409, CONFLICT),
            Map.entry(412, PRECONDITION_FAILED),
            Map.entry(413, CONTENT_TOO_LARGE),
            Map.entry(414, URI_TOO_LONG),
            Map.entry(415, UNSUPPORTED_MEDIA_TYPE),
            Map.entry(422, BROKEN_RULE),
            Map.entry(428, PRECONDITION_REQUIRED),
            Map.entry(429, TOO_MANY_REQUESTS),
            Map.entry(431, HEADERS_TOO_LARGE),
            Map.entry(502, BAD_GATEWAY),
            Map.entry(503, SERVICE_UNAVAILABLE),
            Map.entry(504, GATEWAY_TIMEOUT));

    private ProblemTypes() {}

    /** The type for a status that a framework chose; a client status without a type of its own is a malformed request. */
    public static ProblemType forStatus(int status) {
        ProblemType exact = BY_STATUS.get(status);
        if (exact != null) {
            return exact;
        }
        return status >= 400 && status < 500 ? MALFORMED_REQUEST : INTERNAL_ERROR;
    }

    /** Every type declared as a constant of the given class, by slug. */
    public static Map<String, ProblemType> declaredBy(Class<?> holder) {
        return Arrays.stream(holder.getDeclaredFields())
                .filter(field -> field.getType() == ProblemType.class && Modifier.isStatic(field.getModifiers()))
                .map(field -> {
                    try {
                        field.setAccessible(true);
                        return (ProblemType) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .collect(Collectors.toMap(ProblemType::slug, Function.identity()));
    }
}
