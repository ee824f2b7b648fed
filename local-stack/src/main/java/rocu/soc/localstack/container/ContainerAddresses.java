package rocu.soc.localstack.container;

import rocu.soc.localstack.service.Addresses;
import rocu.soc.localstack.service.SocService;

/** Each service in a container of its own: by its name, and on the same ports as every other. */
final class ContainerAddresses implements Addresses {
    static final int PORT = 8080;
    static final int MANAGEMENT_PORT = 9000;

    @Override
    public String bind() {
        return "0.0.0.0";
    }

    @Override
    public int port(SocService service) {
        return PORT;
    }

    @Override
    public int managementPort(SocService service) {
        return MANAGEMENT_PORT;
    }

    @Override
    public String url(SocService service) {
        return "http://" + service.label() + ":" + PORT;
    }
}
