package rocu.soc.demo.targets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "region": {"value": 131    | "region": {"value": 132    | the threats of all owners come to 131, and 132 is stated
            "PREVENT": {"value": 38    | "PREVENT": {"value": 37    | the percentage of PREVENT of durham come to 38, and 37 is stated
            "PURSUE": {"value": 40     | "PURSUE": {"value": 42     | PURSUE of cleveland is not within 39 to 41
            "FIREARMS": {"value": 2    | "FIREARMS": {"value": 1    | the groups of FIREARMS of cleveland on 2022-09-30 come to 2, and 3 is stated
            "durham": {"value": 31     | "durham": {"value": 41     | durham has no more disruptions at the second extraction than at the first
            """)
    void numbersThatContradictEachOtherAreNamed(String right, String wrong, String fault, @TempDir Path folder)
            throws IOException {
        String file = read();
        Path changed = Files.writeString(folder.resolve("region.json"), file.replaceFirst(quoted(right), wrong));

        assertThatThrownBy(() -> Targets.read(changed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(fault);
    }

    private static String quoted(String text) {
        return Pattern.quote(text);
    }

    private static String read() throws IOException {
        try (InputStream file = TargetsTest.class.getResourceAsStream("/rocu/soc/demo/two-forces.json")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
        }
    }
}
