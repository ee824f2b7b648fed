package rocu.soc.chassis.messaging.broker;

import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.security.scram.ScramLoginModule;

/** Who this service is to the broker: an account, unless something else is configured on purpose. */
record BrokerAccount(Optional<String> user, Optional<String> password) {

    private static final String SCRAM = "SCRAM-SHA-512";
    private static final String SASL = "SASL_PLAINTEXT";

    /**
     * Puts the account beside what is configured, which wins.
     *
     * @throws IllegalStateException if nothing says who the service is, nor that the broker asks nobody
     */
    void addTo(Map<String, Object> configured) {
        if (user.isPresent()) {
            configured.putIfAbsent(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, SASL);
            configured.putIfAbsent(SaslConfigs.SASL_MECHANISM, SCRAM);
            configured.putIfAbsent(SaslConfigs.SASL_JAAS_CONFIG, login(user.get()));
        }
        Object protocol = configured.get(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG);
        if (protocol == null || (asksForAnAccount(protocol) && !configured.containsKey(SaslConfigs.SASL_JAAS_CONFIG))) {
            throw new IllegalStateException(
                    "Kafka is named, and nobody says who this service is to it: set SOC_KAFKA_USER and SOC_KAFKA_PASSWORD."
                            + " Where the broker asks for something else, or asks nobody, say so with"
                            + " kafka.security.protocol (docs/operating.md, Kafka).");
        }
    }

    private String login(String account) {
        return "%s required username=\"%s\" password=\"%s\";"
                .formatted(
                        ScramLoginModule.class.getName(),
                        quoted(account),
                        quoted(password.orElseThrow(() ->
                                new IllegalStateException("SOC_KAFKA_USER is set, and SOC_KAFKA_PASSWORD is not."))));
    }

    private static boolean asksForAnAccount(Object protocol) {
        return protocol.toString().startsWith("SASL_");
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
