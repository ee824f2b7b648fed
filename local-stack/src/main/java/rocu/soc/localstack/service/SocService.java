package rocu.soc.localstack.service;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import rocu.soc.localstack.build.DeclaredModules;
import rocu.soc.localstack.home.Checkout;
import rocu.soc.localstack.home.LauncherFailure;
import rocu.soc.localstack.home.Port;
import rocu.soc.localstack.postgres.ServiceDatabase;

/** The four services, each with its module, database and ports. */
public enum SocService {
    THREAT("threat-service", Port.THREAT, Port.THREAT_MANAGEMENT),
    DISRUPTION("disruption-service", Port.DISRUPTION, Port.DISRUPTION_MANAGEMENT),
    ORDERS("orders-service", Port.ORDERS, Port.ORDERS_MANAGEMENT),
    GATEWAY("gateway", Port.GATEWAY, Port.GATEWAY_MANAGEMENT);

    private final String module;
    private final Port port;
    private final Port managementPort;

    SocService(String module, Port port, Port managementPort) {
        this.module = module;
        this.port = port;
        this.managementPort = managementPort;
    }

    /** The services that this checkout holds. */
    public static List<SocService> in(Checkout checkout) {
        List<String> declared = DeclaredModules.of(checkout.root());
        return Arrays.stream(values())
                .filter(service -> declared.contains(service.module))
                .toList();
    }

    /** The service of a name such as {@code disruption}. */
    public static SocService named(String name) {
        return Arrays.stream(values())
                .filter(service -> service.label().equals(name))
                .findFirst()
                .orElseThrow(() -> new LauncherFailure("There is no service " + name + ". There are: "
                        + Arrays.stream(values()).map(SocService::label).toList()));
    }

    /** Its name in pid files, logs and commands, which is also that of its database. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its module, which is also the name of the application. */
    public String module() {
        return module;
    }

    public ServiceDatabase database() {
        return new ServiceDatabase(label());
    }

    public Path classes(Checkout checkout) {
        return checkout.classes(module);
    }

    /** The packaged application. */
    Path application(Checkout checkout) {
        return checkout.module(module).resolve("target/quarkus-app");
    }

    public Path build(Checkout checkout) {
        return checkout.module(module).resolve("target");
    }

    public Port port() {
        return port;
    }

    public Port managementPort() {
        return managementPort;
    }
}
