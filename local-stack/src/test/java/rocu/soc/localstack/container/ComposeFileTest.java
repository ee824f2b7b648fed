package rocu.soc.localstack.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rocu.soc.localstack.home.Checkout;
import rocu.soc.localstack.home.Port;
import rocu.soc.localstack.service.SocService;

/** The compose file describes the suite that the launcher starts. */
class ComposeFileTest {
    private static final Pattern PUBLISHED = Pattern.compile("\\$\\{SOC_BIND}:\\$\\{(SOC_[A-Z_]+_PORT)}:(\\d+)");

    /** Only the node itself uses it: no container needs to be reached there. */
    private static final Port INNER = Port.KAFKA_CONTROLLER;

    private final ComposeFile compose = ComposeFile.read();

    @Test
    void theContainersAreTheServersTheServicesAndWhatPreparesThem() {
        Set<String> expected = new TreeSet<>(Set.of("postgres", "kafka", "keycloak", "settings", "prepare"));
        Stream.of(SocService.values()).map(SocService::label).forEach(expected::add);

        assertThat(compose.services()).isEqualTo(expected);
    }

    @Test
    void everyPortOfThePortFileIsPublishedOnceOnTheBoundAddress() {
        Set<String> variables = new HashSet<>();
        for (String service : compose.services()) {
            for (String published : ports(service)) {
                Matcher port = PUBLISHED.matcher(published);
                assertThat(port.matches()).as(published).isTrue();
                assertThat(variables.add(port.group(1))).as(published).isTrue();
            }
        }

        assertThat(variables)
                .containsExactlyInAnyOrderElementsOf(Stream.of(Port.values())
                        .filter(port -> port != INNER)
                        .map(Port::variable)
                        .toList());
    }

    @Test
    void aServiceIsPublishedWhereItsSettingsMakeItListen() {
        for (SocService service : SocService.values()) {
            assertThat(ports(service.label()))
                    .containsExactly(
                            published(service.port(), ContainerAddresses.PORT),
                            published(service.managementPort(), ContainerAddresses.MANAGEMENT_PORT));
        }
    }

    @Test
    void everyImageNameCanBeReplaced() {
        for (String service : compose.services()) {
            assertThat(compose.text(service, "image")).as(service).matches("\\$\\{SOC_[A-Z]+_IMAGE:-[a-z0-9./:-]+}");
        }
    }

    @Test
    void whateverRunsOnSaysWhenItIsHealthyAndComesBack() {
        for (String service : compose.services()) {
            boolean runsOn = !Set.of("settings", "prepare").contains(service);
            assertThat(compose.map(service, "healthcheck").containsKey("test"))
                    .as(service)
                    .isEqualTo(runsOn);
            assertThat(compose.text(service, "restart")).as(service).isEqualTo(runsOn ? "unless-stopped" : "");
        }
    }

    @Test
    void noServiceStartsBeforeItsTablesAndTopicsAreMade() {
        for (SocService service : SocService.values()) {
            assertThat(compose.map(service.label(), "depends_on"))
                    .isEqualTo(Map.of(
                            "prepare", Map.of("condition", "service_completed_successfully"),
                            "kafka", Map.of("condition", "service_healthy")));
        }
    }

    @Test
    void aServiceReadsItsOwnSettingsOnly() {
        for (SocService service : SocService.values()) {
            assertThat(compose.list(service.label(), "volumes"))
                    .containsExactly(service.label() + "-settings:/settings:ro");
        }
    }

    @Test
    void aServiceIsStartedWithTheOptionsOfTheLauncher() throws IOException {
        Checkout checkout = Checkout.find();
        String launcher = Files.readString(
                checkout.root().resolve("local-stack/src/main/java/rocu/soc/localstack/service/ServiceProcess.java"));
        String script = Files.readString(checkout.root().resolve("container/service.sh"));

        List<String> options = Pattern.compile("\"(-[^\"]+)\"")
                .matcher(launcher)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(options).isNotEmpty().allSatisfy(option -> assertThat(script).contains(option));
    }

    private List<String> ports(String service) {
        return compose.text(service, "ports").isEmpty() ? List.of() : compose.list(service, "ports");
    }

    private static String published(Port port, int within) {
        return "${SOC_BIND}:${" + port.variable() + "}:" + within;
    }
}
