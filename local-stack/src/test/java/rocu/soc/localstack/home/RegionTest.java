package rocu.soc.localstack.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionTest {
    private static final Checkout CHECKOUT = Checkout.find();
    private static final String ANOTHER = """
            {"region": "south-west", "referencePrefix": "SW", "personas": {}}
            """;

    @TempDir
    private Path folder;

    @Test
    void whatShipsIsNamedByItsFileAndTheNorthWestIsTheUsualOne() {
        Region northWest = Region.named(CHECKOUT, home("new"), Map.of("SOC_REGION", "north-west"));

        assertThat(northWest.referencePrefix()).isEqualTo("NW");
        assertThat(northWest.hasDemo()).isTrue();
        assertThat(Region.named(CHECKOUT, home("new"), Map.of())).isEqualTo(northWest);
    }

    @Test
    void aHomeStaysThatOfTheRegionForWhichItWasMade() throws IOException {
        Path file = Files.writeString(folder.resolve("sw.json"), ANOTHER);
        Home home = home("theirs");
        Region southWest = Region.named(CHECKOUT, home, Map.of("SOC_REGION", file.toString()));
        southWest.claim(home);

        assertThat(southWest.hasDemo()).isFalse();
        assertThat(Region.named(CHECKOUT, home, Map.of())).isEqualTo(southWest);
        southWest.claim(home);
        assertThatThrownBy(() -> Region.usual(CHECKOUT).claim(home))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("holds the region south-west, and SOC_REGION names north-west");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "south-west" | "South West" | says region "South West": small letters and dashes
            "SW"         | "S"          | says referencePrefix "S": two to four capital letters
            "SW"         | "sw"         | says referencePrefix "sw": two to four capital letters
            "personas"   | "people"     | lacks personas
            }}           | }            | cannot be read
            """)
    void aFileThatIsWrongIsNamedWithItsFault(String right, String wrong, String fault) throws IOException {
        Path file = Files.writeString(folder.resolve("wrong.json"), ANOTHER.replace(right, wrong));

        assertThatThrownBy(() -> Region.read(file))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(fault);
    }

    @Test
    void aRegionThatIsNotThereIsSaidWhereItWasLookedFor() {
        assertThatThrownBy(() -> Region.named(CHECKOUT, home("new"), Map.of("SOC_REGION", "atlantis")))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("regions/atlantis.json")
                .hasMessageContaining("SOC_REGION names a file of the folder regions without its ending");
    }

    private Home home(String name) {
        return Home.open(folder.resolve(name));
    }
}
