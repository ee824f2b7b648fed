package rocu.soc.chassis.web.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.IdGenerator;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Continues the trace that a request or a record came with. Where no collector is named no span is made, and what came is
 * handed on as it is; a request that came with nothing begins a trace all the same, so that logs and records of one cause
 * can be found together.
 */
@Singleton
public class Traces {

    /** The key of the trace's id in logs. */
    public static final String IN_LOGS = "traceId";

    private static final String KEY = "soc.span";
    private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
    private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
    private static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");
    private static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");
    private static final AttributeKey<String> SYSTEM = AttributeKey.stringKey("messaging.system");
    private static final AttributeKey<String> OPERATION = AttributeKey.stringKey("messaging.operation.name");
    private static final AttributeKey<String> OPERATION_TYPE = AttributeKey.stringKey("messaging.operation.type");
    private static final AttributeKey<String> DESTINATION = AttributeKey.stringKey("messaging.destination.name");
    private static final AttributeKey<String> GROUP = AttributeKey.stringKey("messaging.consumer.group.name");
    private static final int FIRST_SERVER_ERROR = 500;

    private final boolean exports;
    private final Tracer tracer;
    private final CurrentVertxRequest current;

    Traces(TraceSettings settings, CurrentVertxRequest current) {
        this.exports = settings.exports();
        this.tracer = settings.tracer();
        this.current = current;
    }

    /** The field that names the span of the request being answered on this thread; null outside a request. */
    public @Nullable String parent() {
        RoutingContext context = current.getCurrent();
        return context == null ? null : of(context);
    }

    /** The same of that request. */
    public static @Nullable String of(RoutingContext context) {
        Span span = context.get(KEY);
        return span == null ? null : TraceParent.of(span.getSpanContext());
    }

    /** Whether that request came without a trace, or with one that cannot be read. */
    public static boolean beginsWith(RoutingContext context) {
        return !TraceParent.read(context.request().getHeader(TraceParent.HEADER))
                .isValid();
    }

    /** Begins the span of a request; {@link #answered} ends it. */
    void received(RoutingContext context) {
        SpanContext came = TraceParent.read(context.request().getHeader(TraceParent.HEADER));
        Span span;
        if (exports) {
            span = tracer.spanBuilder(context.request().method().name())
                    .setParent(parent(came))
                    .setSpanKind(SpanKind.SERVER)
                    .setAttribute(METHOD, context.request().method().name())
                    .startSpan();
        } else {
            span = Span.wrap(came.isValid() ? came : begun());
        }
        context.put(KEY, span);
        MDC.put(IN_LOGS, span.getSpanContext().getTraceId());
    }

    /** Names the route of a request by its template: the path itself may hold a reference that tells something. */
    public static void route(RoutingContext context, String template) {
        Span span = context.get(KEY);
        if (span != null && span.isRecording()) {
            span.updateName(context.request().method().name() + " " + template).setAttribute(ROUTE, template);
        }
    }

    static void answered(RoutingContext context) {
        Span span = context.get(KEY);
        if (span == null || !span.isRecording()) {
            return;
        }
        int status = context.response().getStatusCode();
        span.setAttribute(STATUS, (long) status);
        if (status >= FIRST_SERVER_ERROR) {
            span.setStatus(StatusCode.ERROR).setAttribute(ERROR, Integer.toString(status));
        }
        span.end();
    }

    /**
     * Begins the span of a record on its way to the broker, which follows from the command that left it.
     *
     * @param parent of the command; null if it had none
     */
    public Sending sending(String topic, @Nullable String parent) {
        if (!exports || parent == null) {
            return new Sending(Span.getInvalid(), parent);
        }
        Span span = tracer.spanBuilder("send " + topic)
                .setParent(parent(TraceParent.read(parent)))
                .setSpanKind(SpanKind.PRODUCER)
                .setAttribute(SYSTEM, "kafka")
                .setAttribute(OPERATION, "send")
                .setAttribute(OPERATION_TYPE, "send")
                .setAttribute(DESTINATION, topic)
                .startSpan();
        return new Sending(span, TraceParent.of(span.getSpanContext()));
    }

    /** Works a record in, as a span that follows from the record's. */
    public void process(String topic, String consumer, @Nullable String parent, Work work) throws Exception {
        SpanContext came = TraceParent.read(parent);
        if (!came.isValid()) {
            work.run();
            return;
        }
        Span span = exports ? processing(topic, consumer, came) : Span.getInvalid();
        MDC.put(IN_LOGS, came.getTraceId());
        try {
            work.run();
        } catch (Exception | Error failure) {
            fail(span, failure);
            throw failure;
        } finally {
            span.end();
            MDC.remove(IN_LOGS);
        }
    }

    private Span processing(String topic, String consumer, SpanContext came) {
        return tracer.spanBuilder("process " + topic)
                .setParent(parent(came))
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute(SYSTEM, "kafka")
                .setAttribute(OPERATION, "process")
                .setAttribute(OPERATION_TYPE, "process")
                .setAttribute(DESTINATION, topic)
                .setAttribute(GROUP, consumer)
                .startSpan();
    }

    /** The kind of failure alone: its message may hold what must not be told. */
    private static void fail(Span span, Throwable failure) {
        span.setStatus(StatusCode.ERROR).setAttribute(ERROR, failure.getClass().getName());
    }

    private static Context parent(SpanContext came) {
        return came.isValid() ? Context.root().with(Span.wrap(came)) : Context.root();
    }

    private static SpanContext begun() {
        return SpanContext.create(
                IdGenerator.random().generateTraceId(),
                IdGenerator.random().generateSpanId(),
                TraceFlags.getDefault(),
                TraceState.getDefault());
    }

    /** Something done within a span. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    /**
     * A record on its way to the broker.
     *
     * @param parent the field that it carries; null for none
     */
    public record Sending(Span span, @Nullable String parent) {

        /** The broker has it. */
        public void arrived() {
            span.end();
        }

        /** It did not arrive. */
        public void failed(Throwable failure) {
            fail(span, failure);
            span.end();
        }
    }
}
