package rocu.soc.systemtests.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import rocu.soc.chassis.web.access.Permission;
import rocu.soc.chassis.web.policy.PolicyTable;
import rocu.soc.chassis.web.problem.ProblemType;
import rocu.soc.chassis.web.problem.ProblemTypes;
import rocu.soc.contracts.Contracts;
import rocu.soc.localstack.home.Checkout;

/** What the code says and what the contracts publish are the same. */
class PublishedLanguageTest {

    private static final List<String> DOCUMENTED =
            List.of("threat-service", "disruption-service", "orders-service", "gateway");

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/system-tests/"))
            .importPackages("rocu.soc");

    @Test
    void everyProblemOfTheCodeStandsInTheRegisterWithItsStatusAndTitle() throws IOException {
        Map<String, String> register = new HashMap<>();
        for (JsonNode entry : new ObjectMapper().readTree(Contracts.read(Contracts.PROBLEMS))) {
            register.put(
                    entry.path("slug").asText(),
                    entry.path("status").asInt() + " " + entry.path("title").asText());
            assertThat(entry.path("mend").asText()).isNotBlank();
        }

        Map<String, String> code = new TreeMap<>();
        HOUSE.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getRawType().isEquivalentTo(ProblemType.class))
                .map(JavaField::getOwner)
                .distinct()
                .map(owner -> ProblemTypes.declaredBy(owner.reflect()))
                .forEach(types -> types.forEach((slug, type) -> code.put(slug, type.status() + " " + type.title())));

        assertThat(code).isNotEmpty();
        assertThat(register).containsAllEntriesOf(code);
    }

    /** The build of a service writes its document; the contracts hold what was checked in when the build began. */
    @ParameterizedTest
    @FieldSource("DOCUMENTED")
    void theCheckedInDocumentIsTheOneThatWasBuilt(String service) throws IOException {
        String name = "openapi/" + service + ".yaml";

        String built = Files.readString(Checkout.find().module("contracts").resolve(name));

        assertThat(built.equals(new String(Contracts.read(name), UTF_8)))
                .as("The build changed contracts/%s: check it in, and build again", name)
                .isTrue();
    }

    @Test
    void whatTwoServicesCallAlikeIsAlikeInTheirDocuments() throws IOException {
        Map<String, JsonNode> known = new HashMap<>();
        for (String service : DOCUMENTED) {
            JsonNode document = new YAMLMapper().readTree(Contracts.read("openapi/" + service + ".yaml"));
            document.path("components")
                    .properties()
                    .forEach(kind -> kind.getValue().properties().forEach(component -> {
                        String name = kind.getKey() + "/" + component.getKey();
                        JsonNode other = known.putIfAbsent(name, component.getValue());
                        assertThat(component.getValue())
                                .as("%s of %s", name, service)
                                .isEqualTo(other == null ? component.getValue() : other);
                    }));
        }

        assertThat(known).containsKey("schemas/Problem");
    }

    @Test
    void everyPermissionOfAnEndpointIsGivenToSomeRole() {
        Set<String> asked = HOUSE.stream()
                .flatMap(type -> Stream.concat(Stream.of(type), type.getMethods().stream()))
                .filter(endpoint -> endpoint.isAnnotatedWith(Permission.class))
                .map(endpoint -> endpoint.getAnnotationOfType(Permission.class))
                .flatMap(permission -> Stream.concat(Stream.of(permission.value()), Stream.of(permission.or())))
                .collect(Collectors.toSet());

        assertThat(asked).isNotEmpty();
        assertThat(policy().permissions()).containsAll(asked);
    }

    @Test
    void theRolesAreThoseOfThePolicy() {
        assertThat(policy().roles())
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

    private static PolicyTable policy() {
        return PolicyTable.read(Contracts.read(Contracts.POLICY));
    }
}
