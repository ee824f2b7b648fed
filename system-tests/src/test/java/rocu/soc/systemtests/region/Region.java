package rocu.soc.systemtests.region;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import rocu.soc.localstack.testing.TestSuite;

/** One running region for all system tests; it starts with the first test that asks for it and ends with the last. */
public final class Region implements ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(Region.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == TestSuite.class || type == SpanCollector.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ExtensionContext.Store store = context.getRoot().getStore(NAMESPACE);
        SpanCollector spans =
                store.computeIfAbsent(SpanCollector.class, ignored -> SpanCollector.start(), SpanCollector.class);
        if (parameter.getParameter().getType() == SpanCollector.class) {
            return spans;
        }
        return store.computeIfAbsent(
                TestSuite.class,
                ignored -> TestSuite.start(
                        Path.of("target", "region"), Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", spans.endpoint())),
                TestSuite.class);
    }

    /** A request to the gateway with a token of that persona. */
    public static RequestSpecification as(TestSuite suite, String persona) {
        return through(suite).header("Authorization", "Bearer " + suite.token(persona));
    }

    /** A request to the gateway without a token; paths are sent as written. */
    public static RequestSpecification through(TestSuite suite) {
        return given().baseUri(suite.gateway().toString()).urlEncodingEnabled(false);
    }
}
