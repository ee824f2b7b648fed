package rocu.soc.systemtests.region;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import rocu.soc.localstack.testing.TestSuite;

/** One running region for all system tests; it starts with the first test that asks for it and ends with the last. */
public final class Region implements ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(Region.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestSuite.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(
                        TestSuite.class, ignored -> TestSuite.start(Path.of("target", "region")), TestSuite.class);
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
