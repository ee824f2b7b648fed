package rocu.soc.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An answer that is a head alone: the next answer on the connection begins right behind it. */
@QuarkusTest
class BodilessTest {

    @ParameterizedTest
    @CsvSource({
        "GET /api/v1/threats/unchanged, 304",
        "GET /api/v1/threats/nothing, 204",
        "HEAD /api/v1/threats, 200",
        "HEAD /api/v1/threats/unchanged, 304",
        "HEAD /api/v1/orders, 503",
    })
    void hasNoBody(String line, String status) throws Exception {
        try (RawClient client = new RawClient()) {
            client.send(line).send("GET /api/v1/threats");

            assertThat(client.head())
                    .startsWith("HTTP/1.1 " + status + " ")
                    .doesNotContainIgnoringCase("transfer-encoding");
            assertThat(client.wholeAnswer()).startsWith("HTTP/1.1 200 ").endsWith("{\"from\":\"service\"}");
        }
    }
}
