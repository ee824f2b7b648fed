package rocu.soc.localstack.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialDeletion;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import rocu.soc.localstack.home.Checkout;
import rocu.soc.localstack.home.Home;
import rocu.soc.localstack.home.Installation;
import rocu.soc.localstack.home.Port;
import rocu.soc.localstack.home.Ports;
import rocu.soc.localstack.home.Secrets;
import rocu.soc.localstack.process.Progress;
import rocu.soc.localstack.testing.Eventually;

/** Who reaches a broker of the launcher, and what they may do there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountsIT {
    private static final Path FOLDER = Path.of("target", "accounts");
    private static final String THREATS = "soc.internal.threats";
    private static final String DISRUPTIONS = "soc.internal.disruptions";

    private final Ports ports = Ports.free();
    private final Home home;
    private final Secrets secrets;
    private KafkaServer kafka;

    AccountsIT() {
        Installation.delete(FOLDER);
        home = Home.ofTests(FOLDER);
        secrets = Secrets.of(home);
        kafka = server(secrets);
    }

    @BeforeAll
    void start() {
        kafka.start();
    }

    @BeforeEach
    void ensure() {
        topics().ensure();
    }

    @AfterAll
    void end() {
        kafka.discard();
    }

    @Test
    void whoeverSaysNoNameNeitherReadsNorWrites() {
        BrokerClient nobody =
                BrokerClient.with(Map.of("bootstrap.servers", kafka.broker().bootstrap()));

        assertThatThrownBy(() -> nobody.write(THREATS)).isInstanceOf(TimeoutException.class);
        assertThatThrownBy(() -> nobody.read(THREATS)).isInstanceOf(TimeoutException.class);
    }

    @Test
    void aWrongPasswordOpensNothing() {
        BrokerClient impostor = BrokerClient.with(kafka.broker().as("threat-service", "guessed"));

        assertThatThrownBy(() -> impostor.write(THREATS)).isInstanceOf(SaslAuthenticationException.class);
        assertThatThrownBy(() -> impostor.read(DISRUPTIONS)).isInstanceOf(SaslAuthenticationException.class);
    }

    @Test
    void everyServiceWritesAndReadsTheTopicsThatNameItAndNoOther() throws Throwable {
        List<Topic> declared = Topic.declared();
        for (String service : services(declared)) {
            for (Topic topic : declared) {
                String what = service + " and " + topic.name();
                if (topic.writers().contains(service)) {
                    Eventually.holds(() -> assertThatCode(() -> as(service).write(topic.name()))
                            .as(what)
                            .doesNotThrowAnyException());
                } else {
                    assertThatThrownBy(() -> as(service).write(topic.name()))
                            .as(what)
                            .isInstanceOf(TopicAuthorizationException.class);
                }
                if (topic.readers().contains(service)) {
                    assertThatCode(() -> as(service).read(topic.name()))
                            .as(what)
                            .doesNotThrowAnyException();
                } else {
                    assertThatThrownBy(() -> as(service).read(topic.name()))
                            .as(what)
                            .isInstanceOf(TopicAuthorizationException.class);
                }
            }
        }
    }

    @Test
    void aServiceJoinsItsOwnGroupsAndNoneOfAnother() {
        BrokerClient threat = as("threat-service");

        assertThatCode(() -> threat.join("threat-service-activity", DISRUPTIONS))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> threat.join("orders-service-threats", DISRUPTIONS))
                .isInstanceOf(GroupAuthorizationException.class);
    }

    @Test
    void aServiceMakesAltersAndDeletesNoTopicAndGivesItselfNoRight() {
        BrokerClient threat = as("threat-service");
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, THREATS);
        AlterConfigOp forget = new AlterConfigOp(new ConfigEntry("cleanup.policy", "delete"), AlterConfigOp.OpType.SET);

        refused(
                threat,
                admin -> admin.createTopics(List.of(new NewTopic("mine", 1, (short) 1)))
                        .all());
        refused(threat, admin -> admin.deleteTopics(List.of(THREATS)).all());
        refused(
                threat,
                admin -> admin.incrementalAlterConfigs(Map.of(topic, List.of(forget)))
                        .all());
        refused(
                threat,
                admin -> admin.deleteRecords(Map.of(new TopicPartition(THREATS, 0), RecordsToDelete.beforeOffset(-1)))
                        .all());
        refused(
                threat,
                admin -> admin.createAcls(List.of(Rights.read("threat-service", THREATS, PatternType.LITERAL)))
                        .all());
        refused(
                threat,
                admin -> admin.alterUserScramCredentials(List.of(Accounts.password("orders-service", "known")))
                        .all());
    }

    @Test
    void theControllerKnowsNobodyButTheNode() {
        Broker controller = new Broker("127.0.0.1:" + ports.of(Port.KAFKA_CONTROLLER), secrets);

        for (Map<String, Object> known : List.of(
                controller.asAdministrator(),
                controller.as("threat-service", controller.password("threat-service")),
                Map.<String, Object>of("bootstrap.servers", controller.bootstrap()))) {
            Map<String, Object> client = new HashMap<>(known);
            client.put("bootstrap.controllers", client.remove("bootstrap.servers"));
            assertThatThrownBy(() -> BrokerClient.with(client)
                            .ask(admin -> admin.describeCluster().nodes()))
                    .isInstanceOfAny(AuthenticationException.class, TimeoutException.class);
        }
    }

    @Test
    void aRightThatTheContractsNameNoLongerIsTakenBack() throws Throwable {
        new Accounts(kafka.broker())
                .ensure(Map.of(
                        "threat-service", Set.of(Rights.write("threat-service", DISRUPTIONS, PatternType.LITERAL))));
        Eventually.holds(() -> assertThatThrownBy(() -> as("threat-service").write(THREATS))
                .isInstanceOf(TopicAuthorizationException.class));
        assertThatCode(() -> as("threat-service").write(DISRUPTIONS)).doesNotThrowAnyException();

        topics().ensure();

        Eventually.holds(() -> assertThatThrownBy(() -> as("threat-service").write(DISRUPTIONS))
                .isInstanceOf(TopicAuthorizationException.class));
        assertThatCode(() -> as("threat-service").write(THREATS)).doesNotThrowAnyException();
    }

    @Test
    void aNodeOfBeforeThereWereAccountsIsToldOfThemAndKeepsItsRecords() throws Throwable {
        as("threat-service").write(THREATS);
        BrokerClient administrator = BrokerClient.with(kafka.broker().asAdministrator());
        for (String service : services(Topic.declared())) {
            administrator.ask(admin -> admin.alterUserScramCredentials(
                            List.of(new UserScramCredentialDeletion(service, ScramMechanism.SCRAM_SHA_512)))
                    .all());
        }
        administrator.ask(
                admin -> admin.deleteAcls(List.of(AclBindingFilter.ANY)).all());
        Eventually.holds(() -> assertThatThrownBy(() -> as("threat-service").write(THREATS))
                .isInstanceOf(SaslAuthenticationException.class));

        kafka.stop();
        kafka.start();
        int created = topics().ensure();

        assertThat(created).isZero();
        Eventually.holds(
                () -> assertThatCode(() -> as("threat-service").write(THREATS)).doesNotThrowAnyException());
        assertThat(records(THREATS)).isGreaterThan(1);
    }

    @Test
    void withAnotherSeedTheOldPasswordsOpenNothingAndTheNewOnesDo() throws Throwable {
        as("threat-service").write(THREATS);
        String old = kafka.broker().password("threat-service");
        Files.delete(home.folder().resolve("secrets"));

        kafka = server(Secrets.of(home));
        boolean restarted = kafka.start();
        topics().ensure();

        assertThat(restarted).isTrue();
        assertThat(kafka.broker().password("threat-service")).isNotEqualTo(old);
        Eventually.holds(() -> assertThatThrownBy(
                        () -> BrokerClient.with(kafka.broker().as("threat-service", old))
                                .write(THREATS))
                .isInstanceOf(SaslAuthenticationException.class));
        assertThatThrownBy(() -> BrokerClient.with(new Broker(kafka.broker().bootstrap(), secrets).asAdministrator())
                        .read(THREATS))
                .isInstanceOf(SaslAuthenticationException.class);
        assertThatCode(() -> as("threat-service").write(THREATS)).doesNotThrowAnyException();
        assertThat(records(THREATS)).isGreaterThan(1);
    }

    private long records(String topic) {
        return new TopicCopies(kafka.broker(), home.folder()).texts(topic).size();
    }

    private BrokerClient as(String service) {
        Broker broker = kafka.broker();
        return BrokerClient.with(broker.as(service, broker.password(service)));
    }

    private Topics topics() {
        return new Topics(kafka.broker());
    }

    private KafkaServer server(Secrets known) {
        return new KafkaServer(Checkout.find(), home, ports, known, Progress.silent());
    }

    private static void refused(BrokerClient client, BrokerClient.Question question) {
        assertThatThrownBy(() -> client.ask(question)).isInstanceOf(AuthorizationException.class);
    }

    private static Set<String> services(List<Topic> topics) {
        Set<String> services = new TreeSet<>();
        topics.forEach(topic -> services.addAll(topic.writers()));
        topics.forEach(topic -> services.addAll(topic.readers()));
        return services;
    }
}
