package rocu.soc.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LinesTest {

    /** A load that was broken off goes on in another process: a line that differs there would be refused. */
    @Test
    void anotherJavaMakesTheSameLines() throws IOException {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Lines.class.getName())
                .redirectErrorStream(true)
                .start();

        String printed = new String(other.getInputStream().readAllBytes(), UTF_8).strip();

        assertThat(printed).isEqualTo(Lines.digest(Regions.NORTH_WEST));
    }

    @ParameterizedTest
    @MethodSource("rocu.soc.demo.Regions#both")
    void versionsAscendAndSayThatTheyAreSynthetic(DemoRegion region) {
        Map<String, Instant> last = new HashMap<>();
        ObjectMapper json = new ObjectMapper();
        assertThat(Lines.all(region)).isNotEmpty().allSatisfy(text -> {
            JsonNode line = json.readTree(text);
            Instant known = Instant.parse(line.path("knownFrom").asText());
            Instant before = last.put(line.path("sourceReference").asText(), known);
            assertThat(before == null || before.isBefore(known)).as(text).isTrue();
            assertThat(known).isBefore(Instant.now());
            assertThat(line.path("sourceSystem").asText()).isEqualTo("SYNTHETIC-DEMO");
            assertThat(line.has("groups")).as("need-to-know").isFalse();
        });
    }
}
