package rocu.soc.systemtests.world;

import static org.assertj.core.api.Assertions.assertThat;
import static rocu.soc.systemtests.region.Region.as;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rocu.soc.localstack.testing.TestSuite;
import rocu.soc.systemtests.region.Region;
import rocu.soc.systemtests.region.SpanCollector;
import rocu.soc.systemtests.region.SpanCollector.Received;

/** One trace from the client's request through gateway, service, relay and topic to the services that learn of it. */
@ExtendWith(Region.class)
class TraceIT {

    private static final String CLIENT = "00f067aa0ba902b7";

    private static final Set<String> ATTRIBUTES = Set.of(
            "http.request.method",
            "http.route",
            "http.response.status_code",
            "error.type",
            "messaging.system",
            "messaging.operation.name",
            "messaging.operation.type",
            "messaging.destination.name",
            "messaging.consumer.group.name");

    @Test
    void oneTraceGoesFromTheClientThroughTheEventToAnotherService(TestSuite suite, SpanCollector spans) {
        String trace = newTrace();

        Response answer = record(suite, "00-" + trace + "-" + CLIENT + "-01");

        assertThat(answer.header("traceparent")).matches("00-" + trace + "-[0-9a-f]{16}-01");
        Received gateway = await(spans, trace, "gateway", "POST /api/v1/disruptions");
        assertThat(gateway.kind()).isEqualTo("SPAN_KIND_SERVER");
        assertThat(gateway.parent()).isEqualTo(CLIENT);
        assertThat(gateway.attributes()).containsEntry("http.response.status_code", "201");
        Received service = await(spans, trace, "disruption-service", "POST /api/v1/disruptions");
        assertThat(service.parent()).isEqualTo(gateway.id());
        Received relay = await(spans, trace, "disruption-service", "send soc.internal.disruptions");
        assertThat(relay.kind()).isEqualTo("SPAN_KIND_PRODUCER");
        assertThat(relay.parent()).isEqualTo(service.id());
        Received consumer = await(spans, trace, "threat-service", "process soc.internal.disruptions");
        assertThat(consumer.kind()).isEqualTo("SPAN_KIND_CONSUMER");
        assertThat(consumer.parent()).isEqualTo(relay.id());
    }

    @Test
    void aRequestWithoutATraceBeginsOne(TestSuite suite, SpanCollector spans) {
        Response answer = record(suite, "not-a-trace");

        assertThat(answer.header("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        await(
                spans,
                answer.header("traceparent").substring(3, 35),
                "threat-service",
                "process soc.internal.disruptions");
    }

    @Test
    void aTraceThatItsClientDoesNotSampleIsHandedOnAndNotSent(TestSuite suite, SpanCollector spans) {
        String trace = newTrace();
        String later = newTrace();

        Response answer = record(suite, "00-" + trace + "-" + CLIENT + "-00");
        record(suite, "00-" + later + "-" + CLIENT + "-01");

        assertThat(answer.header("traceparent")).startsWith("00-" + trace).endsWith("-00");
        await(spans, later, "gateway", "POST /api/v1/disruptions");
        assertThat(spans.ofTrace(trace)).isEmpty();
    }

    /** A force's own reference stands in the path, and may be a name. */
    @Test
    void aSpanNamesTheTemplateOfAPathAndNothingThatItsClientWrote(TestSuite suite, SpanCollector spans) {
        String trace = newTrace();
        String reference = "canary-" + UUID.randomUUID();

        as(suite, "cheshire-recorder")
                .header("traceparent", "00-" + trace + "-" + CLIENT + "-01")
                .get("/api/v1/disruptions/by-source/niche/" + reference + "?asKnownAt=" + reference);

        await(spans, trace, "disruption-service", "GET /api/v1/disruptions/by-source/{system}/{reference}");
        assertThat(spans.holds(reference)).isFalse();
        assertThat(spans.all())
                .isNotEmpty()
                .allSatisfy(span ->
                        assertThat(ATTRIBUTES).containsAll(span.attributes().keySet()));
    }

    private static Response record(TestSuite suite, String traceparent) {
        Response answer = as(suite, "cheshire-analyst")
                .header("traceparent", traceparent)
                .contentType(ContentType.JSON)
                .body("{\"occurredOn\": \"2022-06-01\", \"whatWasDone\": \"Warrant\", \"fourP\": \"PURSUE\"}")
                .post("/api/v1/disruptions");
        answer.then().statusCode(201);
        return answer;
    }

    private static String newTrace() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private static Received await(SpanCollector spans, String trace, String service, String name) {
        WorldIT.eventually(() -> assertThat(found(spans, trace, service, name)).isNotEmpty());
        return found(spans, trace, service, name).getFirst();
    }

    private static List<Received> found(SpanCollector spans, String trace, String service, String name) {
        return spans.ofTrace(trace).stream()
                .filter(span -> span.service().equals(service) && span.name().equals(name))
                .toList();
    }
}
