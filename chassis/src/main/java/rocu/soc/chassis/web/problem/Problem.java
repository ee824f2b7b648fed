package rocu.soc.chassis.web.problem;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A failure on its way to the client as an RFC 9457 problem document. It carries nothing that the client may not see. */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What passes by itself: who meets it is told to come again. */
    private static final Set<Integer> PASSING = Set.of(502, 503, 504);

    private static final Duration A_MOMENT = Duration.ofSeconds(2);

    private final transient ProblemType type;
    private final transient List<FieldError> errors;
    private final transient @Nullable Duration retryAfter;
    private final transient Map<String, Object> members;

    private Problem(
            ProblemType type,
            String detail,
            List<FieldError> errors,
            @Nullable Duration retryAfter,
            Map<String, Object> members) {
        super(detail, null, false, false);
        this.type = type;
        this.errors = List.copyOf(errors);
        this.retryAfter = retryAfter;
        this.members = Map.copyOf(members);
    }

    /** A problem whose detail tells a person what happened and how to mend it. */
    public static Problem of(ProblemType type, String detail) {
        return of(type, detail, List.of());
    }

    /** A problem that points at the members or parameters which cause it. */
    public static Problem of(ProblemType type, String detail, List<FieldError> errors) {
        return new Problem(type, detail, errors, PASSING.contains(type.status()) ? A_MOMENT : null, Map.of());
    }

    /** The record does not exist, or the caller may not know of it: both look alike. */
    public static Problem notFound() {
        return of(ProblemTypes.NOT_FOUND, "There is no such resource, or your account may not see it.");
    }

    /** The same problem with a {@code Retry-After} header, whole seconds, at least one. */
    public Problem retryAfter(Duration wait) {
        return new Problem(type, detail(), errors, wait, members);
    }

    /** The same problem with one more member in its document. */
    public Problem with(String member, Object value) {
        Map<String, Object> more = new TreeMap<>(members);
        more.put(member, value);
        return new Problem(type, detail(), errors, retryAfter, more);
    }

    public ProblemType type() {
        return type;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public List<FieldError> errors() {
        return errors;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /** Extension members beside those of RFC 9457, {@code errors} and {@code requestId}. */
    public Map<String, Object> members() {
        return members;
    }
}
