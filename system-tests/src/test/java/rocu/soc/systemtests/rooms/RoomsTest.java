package rocu.soc.systemtests.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule holds for the house as it stands, and each is broken by its fixture: a rule that cannot fail guards nothing. */
class RoomsTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/system-tests/"))
            .importPackages("rocu.soc");

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(RoomRules.CHASSIS_KNOWS_NO_DOMAIN, "rocu.soc.chassis.fixture"),
                Arguments.of(RoomRules.CHASSIS_KNOWS_NO_KINDS_OF_RECORDS, "rocu.soc.chassis.fixture"),
                Arguments.of(RoomRules.CONTRACTS_KNOW_NOBODY, "rocu.soc.contracts.fixture"),
                Arguments.of(RoomRules.SERVICES_DO_NOT_KNOW_EACH_OTHER, "rocu.soc.threat.fixture"),
                Arguments.of(RoomRules.FEATURES_HAVE_NO_CYCLES, "rocu.soc.orders"),
                Arguments.of(RoomRules.EVERY_ENDPOINT_NAMES_ITS_PERMISSION, "rocu.soc.disruption.fixture"),
                Arguments.of(RoomRules.SERVICES_DO_NOT_REACH_THE_LAUNCHER, "rocu.soc.gateway.fixture"),
                Arguments.of(RoomRules.THE_DEMO_KNOWS_THE_API_ALONE, "rocu.soc.demo.fixture"),
                Arguments.of(RoomRules.NOBODY_KNOWS_THE_DEMO, "rocu.soc.gateway.fixture"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void ruleHoldsAndItsFixtureBreaksIt(ArchRule rule, String fixture) {
        rule.check(HOUSE);

        EvaluationResult broken = rule.evaluate(new ClassFileImporter()
                .withImportOption(location -> location.contains("/test-classes/")
                        || location.contains("/local-stack")
                        || location.contains("/demo-region"))
                .importPackages(fixture, "rocu.soc.disruption.fixture", "rocu.soc.localstack.home", "rocu.soc.demo"));
        assertThat(broken.hasViolation())
                .as("%s is broken by %s", rule.getDescription(), fixture)
                .isTrue();
    }
}
