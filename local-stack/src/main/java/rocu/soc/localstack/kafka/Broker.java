package rocu.soc.localstack.kafka;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.security.auth.SecurityProtocol;
import org.apache.kafka.common.security.plain.PlainLoginModule;
import org.apache.kafka.common.security.scram.ScramLoginModule;
import rocu.soc.localstack.home.Secrets;

/**
 * A Kafka that asks who one is, and the accounts by which it is reached: one of each service, and the administrator of the
 * launcher, who may do everything. Passwords come from the seed of the home; they hold letters and digits alone.
 *
 * @param bootstrap host and port
 */
public record Broker(String bootstrap, Secrets secrets) {
    static final String PLAIN = "PLAIN";
    static final String SCRAM = ScramMechanism.SCRAM_SHA_512.mechanismName();
    static final String ADMINISTRATOR = "administrator";

    /** What a client of the launcher is configured by. */
    public Map<String, Object> asAdministrator() {
        return client(PLAIN, PlainLoginModule.class, ADMINISTRATOR, password(ADMINISTRATOR));
    }

    /** The same with settings of one client beside it. */
    public Map<String, Object> asAdministrator(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(asAdministrator());
        settings.putAll(more);
        return settings;
    }

    /** What a client is configured by that says it is a service, for example {@code threat-service}. */
    public Map<String, Object> as(String account, String password) {
        return client(SCRAM, ScramLoginModule.class, account, password);
    }

    public String password(String account) {
        return password(secrets, account);
    }

    static String password(Secrets secrets, String account) {
        return secrets.password("kafka-" + account);
    }

    private Map<String, Object> client(String mechanism, Class<?> login, String account, String password) {
        return Map.of(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                CommonClientConfigs.SECURITY_PROTOCOL_CONFIG,
                SecurityProtocol.SASL_PLAINTEXT.name,
                SaslConfigs.SASL_MECHANISM,
                mechanism,
                SaslConfigs.SASL_JAAS_CONFIG,
                "%s required username=\"%s\" password=\"%s\";".formatted(login.getName(), account, password));
    }
}
