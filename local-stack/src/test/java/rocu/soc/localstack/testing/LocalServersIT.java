package rocu.soc.localstack.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import rocu.soc.localstack.home.Checkout;
import rocu.soc.localstack.home.Home;
import rocu.soc.localstack.home.LauncherFailure;
import rocu.soc.localstack.home.Region;
import rocu.soc.localstack.home.Secrets;
import rocu.soc.localstack.kafka.Broker;
import rocu.soc.localstack.kafka.Topics;
import rocu.soc.localstack.keycloak.Tokens;
import rocu.soc.localstack.postgres.Databases;
import rocu.soc.localstack.postgres.ServiceDatabase;
import rocu.soc.localstack.process.ManagedProcess;

/** The three servers, really started: what they promise, and that a killed one is mended by the next start. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LocalServersIT {
    private static final ServiceDatabase DATABASE = new ServiceDatabase("disruption");
    private final Home home = Home.ofTests(Path.of("target", "test-servers"));
    private final Secrets secrets = Secrets.of(home);
    private final LocalServers servers = new LocalServers(home, secrets, true);
    private final Endpoints endpoints = servers.start(EnumSet.allOf(Part.class));

    @BeforeAll
    void createDatabase() {
        Databases databases = new Databases(endpoints.database(), secrets);
        databases.drop(DATABASE.name());
        databases.prepare(DATABASE);
        databases.prepare(DATABASE);
    }

    @AfterAll
    void endServers() {
        servers.ending().run();
    }

    @Test
    void aTokenSaysWhoWithWhichRoleOfWhichOrganisation() throws IOException {
        JsonNode claims = claims(tokens().of("cheshire-officer"));

        assertThat(claims.get("iss").asText()).isEqualTo(endpoints.issuer());
        assertThat(claims.get("aud").asText()).isEqualTo("soc-master-list");
        assertThat(claims.get("organisation")).map(JsonNode::asText).containsExactly("cheshire");
        assertThat(claims.at("/realm_access/roles")).map(JsonNode::asText).containsExactly("force-officer");
        assertThat(claims.get("preferred_username").asText()).isEqualTo("cheshire-officer");
        assertThat(claims.get("sub").asText()).isNotEmpty();
        assertThat(claims.has("source_system")).isFalse();
        assertThat(lifetime(claims)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void aServiceAccountNamesItsSourceSystem() throws IOException {
        JsonNode claims = claims(tokens().of("merseyside-recorder"));

        assertThat(claims.get("source_system").asText()).isEqualTo("merseyside-rms");
        assertThat(claims.get("organisation")).map(JsonNode::asText).containsExactly("merseyside");
        assertThat(claims.at("/realm_access/roles")).map(JsonNode::asText).containsExactly("force-recorder");
        assertThat(lifetime(claims)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void oddOrganisationsComeAsTheyAre() throws IOException {
        assertThat(claims(tokens().of("no-organisation")).has("organisation")).isFalse();
        assertThat(claims(tokens().of("two-organisations")).get("organisation"))
                .map(JsonNode::asText)
                .containsExactlyInAnyOrder("cheshire", "merseyside");
        assertThat(claims(tokens().of("unknown-organisation")).get("organisation"))
                .map(JsonNode::asText)
                .containsExactly("atlantis");
    }

    @Test
    void oddClientsGiveOddTokens() throws IOException {
        assertThat(claims(tokens().from("other-audience", "cheshire-officer"))
                        .get("aud")
                        .asText())
                .isEqualTo("another-system");
        assertThat(lifetime(claims(tokens().from("short-lived", "cheshire-officer"))))
                .isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void wrongPasswordsLockAnAccount() throws Exception {
        for (int i = 0; i < 12; i++) {
            assertThat(signIn("north-wales-lro", "wrong")).isIn(400, 401);
        }

        assertThat(signIn("north-wales-lro", tokens().password("north-wales-lro")))
                .isIn(400, 401);
        assertThat(signIn("north-wales-lead", tokens().password("north-wales-lead")))
                .isEqualTo(200);
    }

    @Test
    void anUnknownPersonaIsAnsweredWithTheKnownOnes() {
        assertThatThrownBy(() -> tokens().of("nobody"))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("There is no persona nobody")
                .hasMessageContaining("cheshire-officer");
    }

    @Test
    void theTopicsOfTheContractsAreThere() {
        assertThat(new Topics(new Broker(endpoints.kafkaBootstrap(), secrets)).ensure())
                .isZero();
    }

    @Test
    void theApplicationMayNotChangeTheSchema() throws SQLException {
        try (Connection connection = endpoints
                        .database()
                        .connect(DATABASE.name(), DATABASE.application(), secrets.password(DATABASE.application()));
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("CREATE TABLE mine (id int)"))
                    .hasMessageContaining("permission denied for schema public");
            assertThatThrownBy(() -> statement.execute("CREATE TEMPORARY TABLE mine (id int)"))
                    .hasMessageContaining("permission denied");
            assertThat(setting(statement, "transaction_timeout")).isEqualTo("30s");
            assertThat(setting(statement, "idle_in_transaction_session_timeout"))
                    .isEqualTo("10s");
        }
    }

    @Test
    void theApplicationOfOneServiceDoesNotReachAnother() {
        assertThatThrownBy(() -> endpoints
                        .database()
                        .connect(Databases.KEYCLOAK, DATABASE.application(), secrets.password(DATABASE.application())))
                .hasMessageContaining("permission denied for database");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void aKilledPostgresIsMendedByTheNextStartAndDurable() throws SQLException, IOException {
        ManagedProcess process = servers.postgres().process();
        ProcessHandle killed = process.living().orElseThrow();
        run("CREATE TABLE kept AS SELECT 1 AS one");

        process.kill();
        assertThat(killed.isAlive()).isFalse();
        servers.start(EnumSet.allOf(Part.class));

        assertThat(process.living().orElseThrow().pid()).isNotEqualTo(killed.pid());
        try (Connection connection = endpoints.database().connectAsSuperuser(DATABASE.name());
                Statement statement = connection.createStatement()) {
            assertThat(setting(statement, "fsync")).isEqualTo("on");
            assertThat(setting(statement, "full_page_writes")).isEqualTo("on");
            assertThat(setting(statement, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(statement, "max_prepared_transactions")).isEqualTo("0");
            assertThat(setting(statement, "data_checksums")).isEqualTo("on");
            assertThat(statement.executeUpdate("DROP TABLE kept")).isZero();
        }
        assertThat(claims(tokens().of("auditor")).get("organisation"))
                .map(JsonNode::asText)
                .containsExactly("soc-operator");
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = endpoints.database().connectAsSuperuser(DATABASE.name());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Tokens tokens() {
        return new Tokens(endpoints.issuer(), Region.usual(Checkout.find()), secrets);
    }

    private int signIn(String user, String password) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(endpoints.issuer() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=password&client_id=soc-cli&username=" + user + "&password="
                        + URLEncoder.encode(password, UTF_8)))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    private static String setting(Statement statement, String name) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SHOW " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static JsonNode claims(String token) throws IOException {
        byte[] payload = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
        return new ObjectMapper().readTree(new String(payload, UTF_8));
    }

    private static Duration lifetime(JsonNode claims) {
        return Duration.ofSeconds(claims.get("exp").asLong() - claims.get("iat").asLong());
    }
}
