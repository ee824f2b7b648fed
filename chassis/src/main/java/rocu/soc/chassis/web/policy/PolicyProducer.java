package rocu.soc.chassis.web.policy;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The policy by the table that a service names: a resource on its class path (docs/policy.md). */
class PolicyProducer {

    @Produces
    @Singleton
    Policy policy(@ConfigProperty(name = "soc.policy.table") String table) {
        try (InputStream stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(table)) {
            if (stream == null) {
                throw new IllegalStateException("There is no policy table " + table);
            }
            return new Policy(PolicyTable.read(stream.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
