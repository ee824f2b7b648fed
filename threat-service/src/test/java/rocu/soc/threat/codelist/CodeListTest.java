package rocu.soc.threat.codelist;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static rocu.soc.threat.Api.as;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rocu.soc.chassis.web.organisation.OrganisationKind;
import rocu.soc.chassis.web.policy.Marking;
import rocu.soc.contracts.Contracts;
import rocu.soc.localstack.home.Checkout;
import rocu.soc.localstack.testing.ServersTestResource;
import rocu.soc.threat.masterlist.AssessmentType;
import rocu.soc.threat.masterlist.ModerationStatus;
import rocu.soc.threat.masterlist.Phase;
import rocu.soc.threat.masterlist.ThreatType;

@QuarkusTest
@QuarkusTestResource(
        value = ServersTestResource.class,
        initArgs = {
            @ResourceArg(name = "service", value = "threat"),
            @ResourceArg(name = "with", value = "postgres,keycloak")
        })
class CodeListTest {

    private static final String CODE_LISTS = "/api/v1/code-lists";

    private static final String SHIPPED = """
            select json_agg(json_build_object('name', l.name, 'codes', l.codes) order by l.name)
              from (select split_part(r.key, '/', 1) as name,
                           json_agg(json_build_object(
                               'code', split_part(r.key, '/', 2), 'label', v.value -> 'label',
                               'meaning', v.value -> 'meaning', 'source', v.source)
                               order by (v.value ->> 'position')::integer) as codes
                      from dated_rule r
                      join dated_rule_version v on v.rule_id = r.id
                     where r.book = 'code-lists' and v.version = 1 and v.stated_by = 'release'
                     group by 1) l
            """;

    @Inject
    AgroalDataSource database;

    static Stream<Arguments> enums() {
        return Stream.of(
                Arguments.of("threat-types", ThreatType.class),
                Arguments.of("phases", Phase.class),
                Arguments.of("moderation-statuses", ModerationStatus.class),
                Arguments.of("assessment-types", AssessmentType.class),
                Arguments.of("markings", Marking.class),
                Arguments.of("organisation-kinds", OrganisationKind.class));
    }

    @ParameterizedTest
    @MethodSource("enums")
    void theListHoldsTheCodesOfTheCode(String list, Class<? extends Enum<?>> codes) {
        List<String> published =
                as("cheshire-officer").get(CODE_LISTS + "/" + list).path("items.code");

        assertThat(new HashSet<>(published))
                .isEqualTo(
                        Arrays.stream(codes.getEnumConstants()).map(Enum::name).collect(toSet()));
    }

    /** {@code -Dsoc.code-lists=write} writes the document anew. */
    @Test
    void whatComesWithTheSystemIsPublished() throws IOException, SQLException {
        JsonNode shipped = shipped();

        if ("write".equals(System.getProperty("soc.code-lists"))) {
            Files.writeString(
                    Checkout.find().module("contracts").resolve(Contracts.CODE_LISTS), shipped.toPrettyString() + "\n");
        } else {
            assertThat(shipped).isEqualTo(new ObjectMapper().readTree(Contracts.read(Contracts.CODE_LISTS)));
        }
    }

    private JsonNode shipped() throws SQLException, JsonProcessingException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SHIPPED);
                ResultSet row = select.executeQuery()) {
            row.next();
            return new ObjectMapper().readTree(row.getString(1));
        }
    }

    @Test
    void everyListIsNamed() {
        as("partner-hmpps")
                .get(CODE_LISTS)
                .then()
                .statusCode(200)
                .body(
                        "items.name",
                        hasItems(
                                "crime-types",
                                "places",
                                "four-p",
                                "disruption-types",
                                "assessment-categories",
                                "outcome-types"));
        as("cheshire-officer").get(CODE_LISTS + "/colours").then().statusCode(404);
    }

    @Test
    void placesAreFortyThreeForceAreasAndTheirRegions() {
        as("cheshire-officer")
                .get(CODE_LISTS + "/places")
                .then()
                .body("items.findAll { it.source == 'PUBLIC' }", hasSize(43))
                .body("items.code", hasItems("cheshire", "north-wales", "north-west", "city-of-london"));
    }

    @Test
    void organisationsAndRegionsAreCodeLists() {
        as("partner-hmpps").get(CODE_LISTS).then().body("items.name", hasItems("organisations", "regions"));
        as("partner-hmpps")
                .get(CODE_LISTS + "/organisations?validOn=2022-06-01")
                .then()
                .statusCode(200)
                .body("items.code", hasItems("cheshire", "nwrocu", "nca", "hmicfrs"))
                .body("items.find { it.code == 'cheshire' }.label", equalTo("Cheshire Constabulary"))
                .body("items.find { it.code == 'cheshire' }.kind", equalTo("FORCE"))
                .body("items.find { it.code == 'cheshire' }.region", equalTo("north-west"))
                .body("items.find { it.code == 'nca' }.region", nullValue());
        List<String> regions =
                as("partner-hmpps").get(CODE_LISTS + "/organisations").path("items.region");
        List<String> listed = as("partner-hmpps").get(CODE_LISTS + "/regions").path("items.code");

        assertThat(new HashSet<>(listed))
                .isEqualTo(regions.stream().filter(Objects::nonNull).collect(toSet()));
    }

    @Test
    void nobodyStatesOrganisationsAndNoEarlierStateOfThemIsKept() {
        as("cheshire-officer")
                .get(CODE_LISTS + "/organisations?asKnownAt=2026-01-01")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("asKnownAt"));
        as("admin")
                .contentType("application/json")
                .body("""
                        {"label": "Cheshire", "meaning": "A force", "source": "OURS", "confidence": "LOW", "reason": "Test"}""")
                .put(CODE_LISTS + "/organisations/codes/cheshire/rules/2150-01-01")
                .then()
                .statusCode(404);
    }

    @Test
    void nobodyDefinedTheGradesInPublic() {
        as("cheshire-officer")
                .get(CODE_LISTS + "/assessment-categories")
                .then()
                .body("items.code", hasItems("MINOR", "MODERATE", "MAJOR"))
                .body("items.meaning", everyItem(containsString("No public definition exists")));
    }

    @Test
    void aDayShowsTheCodesThatAreValidOnIt() {
        as("cheshire-officer")
                .queryParam("validOn", "2022-06-01")
                .get(CODE_LISTS + "/crime-types")
                .then()
                .statusCode(200)
                .body("validOn", equalTo("2022-06-01"))
                .body("items.code", hasItem("MSHT"))
                .body("items", hasSize(15));
        as("cheshire-officer")
                .queryParam("validOn", "1999-12-31")
                .get(CODE_LISTS + "/crime-types")
                .then()
                .body("items", empty());
        as("cheshire-officer")
                .queryParam("validOn", "tomorrow")
                .get(CODE_LISTS + "/crime-types")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("validOn"));
    }

    @Test
    void whoHoldsTheListGetsNoBodyAgain() {
        String etag = as("cheshire-officer").get(CODE_LISTS + "/phases").header("ETag");

        as("cheshire-officer")
                .header("If-None-Match", etag)
                .get(CODE_LISTS + "/phases")
                .then()
                .statusCode(304)
                .header("ETag", etag);
        as("cheshire-officer")
                .header("If-None-Match", etag)
                .get(CODE_LISTS + "/markings")
                .then()
                .statusCode(200);
    }
}
