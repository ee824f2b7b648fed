package rocu.soc.localstack.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {
    @TempDir
    private Path folder;

    @Test
    void theProjectsPortFileNamesEveryPort() {
        Ports ports = Ports.read(Checkout.find().portFile(), Map.of());

        assertThat(ports.bind()).isEqualTo("127.0.0.1");
        assertThat(ports.of(Port.GATEWAY)).isEqualTo(8080);
        assertThat(ports.of(Port.KAFKA_CONTROLLER)).isEqualTo(9093);
    }

    @Test
    void aVariableOfTheEnvironmentWinsOverItsLine() {
        Ports ports = Ports.read(
                Checkout.find().portFile(), Map.of("SOC_GATEWAY_PORT", "18080", "SOC_BIND", "0.0.0.0", "PATH", "/bin"));

        assertThat(ports.of(Port.GATEWAY)).isEqualTo(18080);
        assertThat(ports.of(Port.THREAT)).isEqualTo(8081);
        assertThat(ports.bind()).isEqualTo("0.0.0.0");
    }

    @Test
    void whatIsWrittenIsRead() {
        Ports ports = Ports.free();
        Path file = folder.resolve("ports.env");

        ports.write(file);

        assertThat(Ports.read(file, Map.of())).isEqualTo(ports);
    }

    @Test
    void twoPartsOnOnePortAreRefused() {
        assertThatThrownBy(() -> Ports.read(Checkout.find().portFile(), Map.of("SOC_KAFKA_PORT", "5432")))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("SOC_POSTGRES_PORT")
                .hasMessageContaining("SOC_KAFKA_PORT")
                .hasMessageContaining("5432");
    }

    @Test
    void whatIsNoPortIsRefused() {
        assertThatThrownBy(() -> Ports.read(Checkout.find().portFile(), Map.of("SOC_KAFKA_PORT", "70000")))
                .hasMessageContaining("SOC_KAFKA_PORT=70000");
        assertThatThrownBy(() -> Ports.read(Checkout.find().portFile(), Map.of("SOC_KAFKA_PORT", "kafka")))
                .hasMessageContaining("SOC_KAFKA_PORT=kafka");
    }

    @Test
    void aMissingLineIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("ports.env"), "SOC_GATEWAY_PORT=8080\n# no more\n");

        assertThatThrownBy(() -> Ports.read(file, Map.of())).hasMessageContaining("SOC_THREAT_PORT is missing");
    }
}
