package rocu.soc.localstack.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Real servers for a Quarkus test: {@code @QuarkusTestResource(value = ServersTestResource.class, initArgs =
 * @ResourceArg(name = "service", value = "disruption"))}. With {@code with=postgres} only PostgreSQL starts.
 */
public final class ServersTestResource implements QuarkusTestResourceLifecycleManager {
    private String service = "";
    private String with = "postgres,kafka,keycloak";

    @Override
    public void init(Map<String, String> arguments) {
        service = arguments.getOrDefault("service", service);
        with = arguments.getOrDefault("with", with);
    }

    @Override
    public Map<String, String> start() {
        return TestServers.start(service, with);
    }

    /** Other tests of this run use the servers as well: they end with the Java machine. */
    @Override
    public void stop() {}
}
