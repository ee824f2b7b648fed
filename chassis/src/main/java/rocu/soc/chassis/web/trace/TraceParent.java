package rocu.soc.chassis.web.trace;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceId;
import io.opentelemetry.api.trace.TraceState;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The field {@code traceparent} of W3C Trace Context, which names a trace and the span that something follows from. */
public final class TraceParent {

    public static final String HEADER = "traceparent";

    /** Of a later version than 00 only the part that is known is read. */
    private static final Pattern FORM =
            Pattern.compile("(?!ff)([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?");

    private static final int TRACE = 3;
    private static final int SPAN = TRACE + 33;
    private static final int FLAGS = SPAN + 17;
    private static final int LENGTH = FLAGS + 2;

    private TraceParent() {}

    /** What the field names; invalid for none, or for one that is malformed. */
    static SpanContext read(@Nullable String field) {
        if (field == null
                || !FORM.matcher(field).matches()
                || (field.startsWith("00") && field.length() != LENGTH)
                || !TraceId.isValid(field.substring(TRACE, SPAN - 1))
                || !SpanId.isValid(field.substring(SPAN, FLAGS - 1))) {
            return SpanContext.getInvalid();
        }
        return SpanContext.createFromRemoteParent(
                field.substring(TRACE, SPAN - 1),
                field.substring(SPAN, FLAGS - 1),
                TraceFlags.fromHex(field, FLAGS),
                TraceState.getDefault());
    }

    /** The field that names the span. */
    static String of(SpanContext span) {
        return "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                + span.getTraceFlags().asHex();
    }
}
