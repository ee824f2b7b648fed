package rocu.soc.gateway;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the gateway, which judges addresses itself: the framework would answer those that it does not read with a bare 400. */
@QuarkusMain
public final class Gateway {

    private Gateway() {}

    public static void main(String... arguments) {
        System.setProperty("vertx.disableURIValidation", "true");
        Quarkus.run(arguments);
    }
}
