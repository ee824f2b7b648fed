package rocu.soc.localstack.process;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import rocu.soc.localstack.home.LauncherFailure;
import rocu.soc.localstack.home.Port;
import rocu.soc.localstack.home.Ports;

class TakenPortTest {
    @Test
    void theHolderAndTheRemedyAreNamed() throws IOException {
        try (ServerSocket holder = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = Ports.free().with(Port.KAFKA, holder.getLocalPort());

            assertThatThrownBy(() -> TakenPort.refuse("Kafka", ports, Port.KAFKA))
                    .isInstanceOf(LauncherFailure.class)
                    .hasMessageContaining("Port " + holder.getLocalPort() + ", wanted by Kafka")
                    .hasMessageContaining("(pid " + ProcessHandle.current().pid() + ")")
                    .hasMessageContaining("SOC_KAFKA_PORT");
        }
    }

    @Test
    void aFreePortIsNot() {
        assertThatCode(() -> TakenPort.refuse("Kafka", Ports.free(), Port.KAFKA))
                .doesNotThrowAnyException();
    }
}
