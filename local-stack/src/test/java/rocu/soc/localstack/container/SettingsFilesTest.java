package rocu.soc.localstack.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rocu.soc.localstack.home.Checkout;
import rocu.soc.localstack.home.Home;
import rocu.soc.localstack.home.Port;
import rocu.soc.localstack.home.Ports;
import rocu.soc.localstack.home.Region;
import rocu.soc.localstack.home.Secrets;
import rocu.soc.localstack.kafka.Broker;
import rocu.soc.localstack.kafka.NodeAccounts;
import rocu.soc.localstack.keycloak.Realm;
import rocu.soc.localstack.postgres.DatabaseServer;
import rocu.soc.localstack.service.Addresses;
import rocu.soc.localstack.service.ServiceSettings;
import rocu.soc.localstack.service.SocService;

class SettingsFilesTest {
    private static final Region REGION = Region.usual(Checkout.find());

    @TempDir
    Path folder;

    private final Ports ports = Ports.free();
    private Secrets secrets;

    @BeforeEach
    void write() {
        secrets = Secrets.of(Home.open(folder.resolve("seed")));
        new SettingsFiles(folder.resolve("settings")).write(new ContainerSettings(REGION, secrets, ports));
    }

    @Test
    void aServiceIsGivenInAContainerWhatTheLauncherGivesItButForAddresses() throws IOException {
        String issuer = "http://localhost:" + ports.of(Port.KEYCLOAK) + "/realms/soc";
        ServiceSettings launcher = new ServiceSettings(
                REGION,
                new DatabaseServer("127.0.0.1", ports.of(Port.POSTGRES), "postgres", secrets.password("postgres")),
                new Broker("127.0.0.1:" + ports.of(Port.KAFKA), secrets),
                issuer,
                secrets);

        for (SocService service : SocService.values()) {
            Map<String, String> expected = new TreeMap<>(launcher.of(service, Addresses.onOneMachine(ports)));
            expected.put("SOC_BIND", "0.0.0.0");
            expected.put("SOC_HTTP_PORT", "8080");
            expected.put("SOC_MANAGEMENT_PORT", "9000");
            expected.put("SOC_DB_URL", "jdbc:postgresql://postgres:5432/" + service.label());
            expected.put("SOC_KAFKA_BOOTSTRAP", "kafka:29092");
            expected.put("SOC_JWKS_URL", "http://keycloak:8080/realms/soc/protocol/openid-connect/certs");
            if (service == SocService.GATEWAY) {
                expected.put("SOC_PUBLIC_ADDRESS", "http://localhost:" + ports.of(Port.GATEWAY));
            }
            for (SocService other : SocService.values()) {
                expected.computeIfPresent(
                        "SOC_" + other.name() + "_URL", (name, local) -> "http://" + other.label() + ":8080");
            }

            assertThat(variables(service.label())).isEqualTo(expected);
        }
    }

    @Test
    void keycloakIsGivenTheRealmOfTheLauncherAndTheIssuerThatPeopleSee() throws IOException {
        assertThat(folder.resolve("settings/realm/soc.json"))
                .content()
                .isEqualTo(new Realm(REGION, secrets, ports.of(Port.GATEWAY)).json());
        assertThat(variables("keycloak"))
                .containsEntry("KC_HOSTNAME", "http://localhost:" + ports.of(Port.KEYCLOAK))
                .containsEntry("KC_DB_URL", "jdbc:postgresql://postgres:5432/keycloak")
                .containsEntry("KC_DB_PASSWORD", secrets.password("keycloak"));
    }

    @Test
    void kafkaIsGivenTheAccountsOfTheLauncherAndNoOtherContainerIs() throws IOException {
        NodeAccounts accounts = new NodeAccounts(secrets);
        assertThat(folder.resolve("settings/kafka/login.conf")).content().isEqualTo(accounts.login());
        assertThat(folder.resolve("settings/kafka/administrator.properties"))
                .content()
                .isEqualTo(accounts.administrator());

        String administrator = secrets.password("kafka-administrator");
        assertThat(accounts.administrator()).contains(administrator);
        for (SocService service : SocService.values()) {
            assertThat(variables(service.label())).doesNotContainValue(administrator);
            assertThat(accounts.login()).doesNotContain(secrets.password("kafka-" + service.module()));
        }
    }

    @Test
    void writtenAgainTheyAreTheSame() throws IOException {
        String before = Files.readString(folder.resolve("settings/threat/variables"));

        new SettingsFiles(folder.resolve("settings"))
                .write(new ContainerSettings(REGION, Secrets.of(Home.open(folder.resolve("seed"))), ports));

        assertThat(folder.resolve("settings/threat/variables")).content().isEqualTo(before);
        assertThat(folder.resolve("settings/postgres/password")).content().isEqualTo(secrets.password("postgres"));
    }

    private Map<String, String> variables(String part) throws IOException {
        Map<String, String> variables = new TreeMap<>();
        for (String line :
                Files.readAllLines(folder.resolve("settings").resolve(part).resolve("variables"))) {
            String[] sides = line.split("=", 2);
            variables.put(sides[0], sides[1].substring(1, sides[1].length() - 1));
        }
        return variables;
    }
}
