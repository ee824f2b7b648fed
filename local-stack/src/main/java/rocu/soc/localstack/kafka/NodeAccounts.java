package rocu.soc.localstack.kafka;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.security.plain.PlainLoginModule;
import org.apache.kafka.common.security.scram.ScramLoginModule;
import rocu.soc.localstack.home.Secrets;

/**
 * The accounts that a node knows from a file of its own, before it holds any metadata: itself, and the administrator, who
 * makes the accounts of the services. Both mechanisms are named, for a service proves who it is without sending its password.
 */
public record NodeAccounts(Secrets secrets) {
    /** Of the file with {@link #login}. */
    public static final String LOGIN_FILE = "login.conf";

    /** Of the file with {@link #administrator}. */
    public static final String ADMINISTRATOR_FILE = "administrator.properties";

    private static final String NODE = "broker";

    /** The settings of a node that asks everybody who they are, and lets nobody do what no right allows. */
    static Map<String, String> settings() {
        return Map.of(
                "sasl.enabled.mechanisms",
                Broker.PLAIN + "," + Broker.SCRAM,
                "listener.name.controller.sasl.enabled.mechanisms",
                Broker.PLAIN,
                "sasl.mechanism.inter.broker.protocol",
                Broker.PLAIN,
                "sasl.mechanism.controller.protocol",
                Broker.PLAIN,
                "authorizer.class.name",
                "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                "allow.everyone.if.no.acl.found",
                "false",
                "super.users",
                Rights.principal(Broker.ADMINISTRATOR) + ";" + Rights.principal(NODE));
    }

    /** The same as variables of the image of Kafka. */
    public static Map<String, String> variables() {
        return settings().entrySet().stream()
                .collect(Collectors.toMap(setting -> variable(setting.getKey()), Map.Entry::getValue));
    }

    static String variable(String setting) {
        return "KAFKA_" + setting.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    /** What the node is given as {@code java.security.auth.login.config}. Its controller knows nobody but the node. */
    public String login() {
        String node = Broker.password(secrets, NODE);
        return """
                KafkaServer {
                    %1$s required username="%2$s" password="%3$s" user_%2$s="%3$s" user_%4$s="%5$s";
                    %6$s required;
                };
                controller.KafkaServer {
                    %1$s required username="%2$s" password="%3$s" user_%2$s="%3$s";
                };
                """.formatted(
                        PlainLoginModule.class.getName(),
                        NODE,
                        node,
                        Broker.ADMINISTRATOR,
                        Broker.password(secrets, Broker.ADMINISTRATOR),
                        ScramLoginModule.class.getName());
    }

    /** What Kafka's own tools take as {@code --command-config}, to act as the administrator. */
    public String administrator() {
        Map<String, Object> client = new Broker("", secrets).asAdministrator();
        return client.entrySet().stream()
                .filter(setting -> !setting.getKey().equals(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG))
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
