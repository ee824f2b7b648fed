package rocu.soc.gateway.tls;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.nio.file.Path;
import java.util.Map;

/** The settings that docs/operating.md gives for a door that force systems meet with a certificate. */
public class SecureDoor implements QuarkusTestProfile {

    static final Keys KEYS = new Keys(Path.of("target", "keys").toAbsolutePath());

    @Override
    public Map<String, String> getConfigOverrides() {
        Keys.make(KEYS.folder());
        return Map.of(
                "quarkus.tls.door.key-store.p12.path",
                KEYS.of("door").toString(),
                "quarkus.tls.door.key-store.p12.password",
                Keys.PASSWORD,
                "quarkus.tls.door.trust-store.p12.path",
                KEYS.issuer("force-system").toString(),
                "quarkus.tls.door.trust-store.p12.password",
                Keys.PASSWORD,
                "quarkus.http.tls-configuration-name",
                "door",
                "quarkus.http.insecure-requests",
                "disabled",
                "quarkus.http.test-ssl-port",
                "0",
                "soc.gateway.client-certificate",
                "force-systems");
    }
}
