package rocu.soc.localstack.testing;

import java.nio.file.Path;
import java.util.Arrays;
import rocu.soc.localstack.home.Checkout;
import rocu.soc.localstack.postgres.ServiceDatabase;
import rocu.soc.localstack.service.SocService;

/**
 * The service that the tests of a module run: one of the four, or else one that stands among the tests themselves.
 *
 * @param application its name, which is also that of its account at the broker
 * @param build where the servers of its tests keep what is theirs
 * @param classes where its migrations are
 */
record TestedService(ServiceDatabase database, String application, Path build, Path classes) {

    static TestedService named(String name) {
        Checkout checkout = Checkout.find();
        return Arrays.stream(SocService.values())
                .filter(service -> service.label().equals(name))
                .map(service -> new TestedService(
                        service.database(), service.module(), service.build(checkout), service.classes(checkout)))
                .findFirst()
                .orElseGet(() -> ofThisModule(name));
    }

    /** Tests run in the folder of their module. */
    private static TestedService ofThisModule(String name) {
        Path build = Path.of("target").toAbsolutePath();
        return new TestedService(new ServiceDatabase(name), name + "-service", build, build.resolve("test-classes"));
    }
}
