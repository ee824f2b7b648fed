package rocu.soc.localstack.service;

import rocu.soc.localstack.home.Ports;

/** Where the services of a suite listen, and where they find each other. */
public interface Addresses {

    /** The address of the interface that they listen on. */
    String bind();

    int port(SocService service);

    int managementPort(SocService service);

    /** By which another service calls it. */
    String url(SocService service);

    /** All on this machine, each on ports of its own. */
    static Addresses onOneMachine(Ports ports) {
        return new Addresses() {
            @Override
            public String bind() {
                return ports.bind();
            }

            @Override
            public int port(SocService service) {
                return ports.of(service.port());
            }

            @Override
            public int managementPort(SocService service) {
                return ports.of(service.managementPort());
            }

            @Override
            public String url(SocService service) {
                return "http://127.0.0.1:" + port(service);
            }
        };
    }
}
