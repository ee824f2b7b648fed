package rocu.soc.systemtests.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rocu.soc.chassis.audit.fixture.AuditThatCommands;
import rocu.soc.chassis.database.fixture.DatabaseThatAnswers;
import rocu.soc.chassis.fixture.ChassisThatKnowsADomain;
import rocu.soc.chassis.fixture.ChassisThatKnowsRecords;
import rocu.soc.chassis.messaging.fixture.MessagingThatAudits;
import rocu.soc.chassis.record.fixture.RecordThatOperates;
import rocu.soc.chassis.web.firstfixture.FirstRoom;
import rocu.soc.chassis.web.fixture.WebThatPublishes;
import rocu.soc.chassis.web.secondfixture.SecondRoom;
import rocu.soc.contracts.fixture.ContractThatKnowsAService;
import rocu.soc.demo.DemoRegion;
import rocu.soc.demo.fixture.DemoThatReachesTheLauncher;
import rocu.soc.disruption.fixture.OpenResource;
import rocu.soc.gateway.fixture.GatewayThatLoadsTheDemo;
import rocu.soc.gateway.fixture.GatewayThatReachesTheLauncher;
import rocu.soc.localstack.home.LauncherFailure;
import rocu.soc.orders.firstfixture.First;
import rocu.soc.orders.secondfixture.Second;
import rocu.soc.records.Sort;
import rocu.soc.threat.fixture.ThreatThatCallsDisruptions;

/** Each rule holds for the house as it stands, and each is broken by its own fixture alone: a rule that cannot fail guards nothing. */
class RoomsTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/system-tests/"))
            .withImportOption(location -> !location.contains("/benchmarks/"))
            .importPackages("rocu.soc");

    static Stream<Arguments> rules() {
        return Stream.of(
                rule(RoomRules.CHASSIS_KNOWS_NO_DOMAIN, ChassisThatKnowsADomain.class),
                rule(RoomRules.CHASSIS_KNOWS_NO_KINDS_OF_RECORDS, ChassisThatKnowsRecords.class, Sort.class),
                rule(RoomRules.DATABASE_KNOWS_NO_OTHER_ROOM, DatabaseThatAnswers.class),
                rule(RoomRules.WEB_KNOWS_NO_ROOM_ABOVE, WebThatPublishes.class),
                rule(RoomRules.MESSAGING_KNOWS_NO_ROOM_ABOVE, MessagingThatAudits.class),
                rule(RoomRules.AUDIT_KNOWS_NO_ROOM_ABOVE, AuditThatCommands.class),
                rule(RoomRules.RECORD_KNOWS_NO_ROOM_ABOVE, RecordThatOperates.class),
                rule(RoomRules.CHASSIS_HAS_NO_CYCLES, FirstRoom.class, SecondRoom.class),
                rule(RoomRules.CONTRACTS_KNOW_NOBODY, ContractThatKnowsAService.class),
                rule(RoomRules.SERVICES_DO_NOT_KNOW_EACH_OTHER, ThreatThatCallsDisruptions.class, OpenResource.class),
                rule(RoomRules.FEATURES_HAVE_NO_CYCLES, First.class, Second.class),
                rule(RoomRules.FEATURES_ARE_REACHED_THROUGH_THEIR_SERVICES, First.class),
                rule(RoomRules.EVERY_ENDPOINT_NAMES_ITS_PERMISSION, OpenResource.class),
                rule(
                        RoomRules.SERVICES_DO_NOT_REACH_THE_LAUNCHER,
                        GatewayThatReachesTheLauncher.class,
                        LauncherFailure.class),
                rule(RoomRules.THE_DEMO_KNOWS_THE_API_ALONE, DemoThatReachesTheLauncher.class),
                rule(RoomRules.NOBODY_KNOWS_THE_DEMO, GatewayThatLoadsTheDemo.class, DemoRegion.class));
    }

    /** A rule, the fixture that breaks it, and what the fixture must not know where the rule has to see both. */
    private static Arguments rule(ArchRule rule, Class<?> fixture, Class<?>... known) {
        return Arguments.of(rule, fixture, List.of(known));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void ruleHoldsAndItsFixtureBreaksIt(ArchRule rule, Class<?> fixture, List<Class<?>> known) {
        rule.check(HOUSE);

        List<Class<?>> broken = new ArrayList<>(known);
        broken.add(fixture);
        EvaluationResult result = rule.evaluate(new ClassFileImporter().importClasses(broken));
        assertThat(result.getFailureReport().getDetails())
                .as("%s is broken by %s", rule.getDescription(), fixture)
                .isNotEmpty()
                .allSatisfy(detail -> assertThat(detail).contains(fixture.getName()));
    }
}
