package rocu.soc.localstack.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rocu.soc.localstack.home.Checkout;
import rocu.soc.localstack.home.Home;
import rocu.soc.localstack.home.Region;
import rocu.soc.localstack.home.Secrets;

class RealmTest {
    private static final Region REGION = Region.usual(Checkout.find());
    private static final List<String> FORCES =
            List.of("cheshire", "cumbria", "greater-manchester", "lancashire", "merseyside", "north-wales");
    private final Realm realm;
    private final JsonNode json;

    RealmTest(@TempDir Path folder) throws JsonProcessingException {
        this.realm = new Realm(REGION, Secrets.of(Home.open(folder)), 8080);
        this.json = new ObjectMapper().readTree(realm.json());
    }

    @Test
    void itsRolesAreThoseOfThePolicy() {
        assertThat(names(json.at("/roles/realm"), "name"))
                .containsExactlyInAnyOrder(
                        "force-officer",
                        "force-recorder",
                        "force-analyst",
                        "lro",
                        "force-soc-lead",
                        "soc-prevent-coordinator",
                        "rocta-moderator",
                        "rocu-analyst",
                        "rocu-coordinator",
                        "siu",
                        "partner",
                        "records-manager",
                        "inspector",
                        "auditor",
                        "admin",
                        "migration");
    }

    @Test
    void everyForceHasItsPersonas() {
        Map<String, List<String>> roles = Map.of(
                "officer", List.of("force-officer"),
                "recorder", List.of("force-recorder"),
                "analyst", List.of("force-analyst"),
                "lro", List.of("lro", "force-officer"),
                "lead", List.of("force-soc-lead"),
                "prevent", List.of("soc-prevent-coordinator"),
                "records", List.of("records-manager"),
                "reviewer", List.of("records-manager"));
        for (String force : FORCES) {
            roles.forEach((persona, role) -> {
                Persona found = persona(force + "-" + persona);
                assertThat(found.organisations()).containsExactly(force);
                assertThat(found.roles()).containsExactlyInAnyOrderElementsOf(role);
            });
        }
    }

    @Test
    void theOthersStandInTheirOrganisations() {
        Map<String, String> organisations = Personas.of(REGION).others().stream()
                .collect(Collectors.toMap(Persona::name, persona -> String.join("+", persona.organisations())));

        assertThat(organisations)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("rocta-moderator", "nwrocu"),
                        Map.entry("rocu-analyst", "nwrocu"),
                        Map.entry("rocu-coordinator", "nwrocu"),
                        Map.entry("rocu-records", "nwrocu"),
                        Map.entry("rocu-reviewer", "nwrocu"),
                        Map.entry("siu", "nwrocu"),
                        Map.entry("nca-analyst", "nca"),
                        Map.entry("partner-hmpps", "hmpps"),
                        Map.entry("inspector", "hmicfrs"),
                        Map.entry("auditor", "soc-operator"),
                        Map.entry("admin", "soc-operator"),
                        Map.entry("migration", "soc-operator"),
                        Map.entry("no-organisation", ""),
                        Map.entry("two-organisations", "cheshire+merseyside"),
                        Map.entry("unknown-organisation", "atlantis")));
    }

    @Test
    void recordersAndTheMigrationAreServiceAccounts() {
        List<String> confidential = StreamSupport.stream(json.get("clients").spliterator(), false)
                .filter(client -> client.path("serviceAccountsEnabled").asBoolean())
                .map(client -> client.get("clientId").asText())
                .toList();

        assertThat(confidential).hasSize(7).contains("migration", "cheshire-recorder", "north-wales-recorder");
        assertThat(persona("lancashire-recorder").sourceSystem()).isEqualTo("lancashire-rms");
        assertThat(persona("migration").sourceSystem()).isEqualTo("historic-load");
    }

    @Test
    void theApiPageIsReturnedToAndNothingElseOfItsHost() {
        JsonNode page = StreamSupport.stream(json.get("clients").spliterator(), false)
                .filter(client -> client.get("clientId").asText().equals("soc-swagger"))
                .findFirst()
                .orElseThrow();

        assertThat(page.get("redirectUris"))
                .map(JsonNode::asText)
                .containsExactly("http://localhost:8080/swagger-ui/oauth2-redirect.html");
    }

    @Test
    void theSameSecretsGiveTheSameText(@TempDir Path another) {
        assertThat(new Realm(REGION, realm.secrets(), 8080).json()).isEqualTo(realm.json());
        assertThat(new Realm(REGION, realm.secrets(), 8081).json()).isNotEqualTo(realm.json());
        assertThat(new Realm(REGION, Secrets.of(Home.open(another)), 8080).json())
                .isNotEqualTo(realm.json());
    }

    private static Persona persona(String name) {
        return Personas.of(REGION).named(name).orElseThrow();
    }

    private static List<String> names(JsonNode list, String member) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(entry -> entry.get(member).asText())
                .toList();
    }
}
