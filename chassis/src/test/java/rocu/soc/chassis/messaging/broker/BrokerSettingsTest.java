package rocu.soc.chassis.messaging.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.types.Password;
import org.apache.kafka.common.security.JaasContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who a service says it is to the broker. */
class BrokerSettingsTest {

    @Test
    void theAccountGoesToEveryClientOfTheService() {
        BrokerSettings settings = settings(Map.of(), "threat-service", "secret");

        for (Map<String, Object> client :
                List.of(settings.ofProducer(), settings.ofConsumer("group"), settings.ofReader())) {
            assertThat(client)
                    .containsEntry("security.protocol", "SASL_PLAINTEXT")
                    .containsEntry("sasl.mechanism", "SCRAM-SHA-512");
            assertThat(login(client)).isEqualTo(Map.of("username", "threat-service", "password", "secret"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"with \"quotes\"", "back\\slash", "semicolon; required", "ends with \\"})
    void aPasswordMayHoldWhateverSignsItLikes(String password) {
        BrokerSettings settings = settings(Map.of(), "threat-service", password);

        assertThat(login(settings.ofReader())).containsEntry("password", password);
    }

    @Test
    void aBrokerWithTransportSecurityIsReachedWithTheSameAccount() {
        BrokerSettings settings = settings(
                Map.of(
                        "security.protocol", "SASL_SSL",
                        "sasl.mechanism", "SCRAM-SHA-256",
                        "ssl.truststore.location", "/etc/soc/kafka.p12"),
                "threat-service",
                "secret");

        assertThat(settings.ofProducer())
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("sasl.mechanism", "SCRAM-SHA-256")
                .containsEntry("ssl.truststore.location", "/etc/soc/kafka.p12");
        assertThat(login(settings.ofProducer())).containsEntry("username", "threat-service");
    }

    @Test
    void whoMeansToSayNoNameSaysSoByTheProtocol() {
        for (String protocol : new String[] {"PLAINTEXT", "SSL"}) {
            assertThat(settings(Map.of("security.protocol", protocol), "", "").ofReader())
                    .containsEntry("security.protocol", protocol)
                    .doesNotContainKey("sasl.jaas.config");
        }
    }

    @Test
    void aServiceWithoutAnAccountDoesNotStartAndSaysWhatIsMissing() {
        assertThatThrownBy(() -> settings(Map.of(), "", "")).hasMessageContaining("SOC_KAFKA_USER");
        assertThatThrownBy(() -> settings(Map.of("security.protocol", "SASL_SSL"), "", ""))
                .hasMessageContaining("SOC_KAFKA_USER");
        assertThatThrownBy(() -> settings(Map.of(), "threat-service", "")).hasMessageContaining("SOC_KAFKA_PASSWORD");
    }

    @Test
    void whereNoBrokerIsNamedNobodyIsAskedForAnAccount() {
        assertThatCode(() -> new BrokerSettings(Map.of(), Optional.empty(), Optional.empty()))
                .doesNotThrowAnyException();
    }

    private static Map<String, String> login(Map<String, Object> client) {
        Password login = new Password(String.valueOf(client.get("sasl.jaas.config")));
        Map<String, String> options = new HashMap<>();
        JaasContext.loadClientContext(Map.of("sasl.jaas.config", login))
                .configurationEntries()
                .getFirst()
                .getOptions()
                .forEach((name, value) -> options.put(name, String.valueOf(value)));
        return options;
    }

    private static BrokerSettings settings(Map<String, Object> more, String user, String password) {
        Map<String, Object> configured = new HashMap<>(more);
        configured.put("bootstrap.servers", "localhost:9092");
        return new BrokerSettings(configured, given(user), given(password));
    }

    private static Optional<String> given(String value) {
        return Optional.of(value).filter(text -> !text.isEmpty());
    }
}
