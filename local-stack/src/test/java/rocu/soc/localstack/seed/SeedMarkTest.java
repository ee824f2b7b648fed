package rocu.soc.localstack.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rocu.soc.localstack.home.Checkout;
import rocu.soc.localstack.home.Home;
import rocu.soc.localstack.home.LauncherFailure;
import rocu.soc.localstack.home.Ports;
import rocu.soc.localstack.home.Region;
import rocu.soc.localstack.process.Progress;

class SeedMarkTest {
    @TempDir
    Path folder;

    @Test
    void aNewHomeIsDueUntilItsRegionIsLoaded() throws IOException {
        Home home = Home.open(folder.resolve("home"));

        new SeedMark(home).noteStart();
        makeDatabase(home);
        new SeedMark(home).noteStart();

        assertThat(new SeedMark(home).isDue()).as("broken off").isTrue();
        new SeedMark(home).done();
        new SeedMark(home).noteStart();
        assertThat(new SeedMark(home).isDue()).isFalse();
    }

    @Test
    void aHomeThatHeldADatabaseBeforeIsLeftAlone() throws IOException {
        Home home = Home.open(folder.resolve("home"));
        makeDatabase(home);

        new SeedMark(home).noteStart();

        assertThat(new SeedMark(home).isDue()).isFalse();
    }

    @Test
    void whoWantsNoneGetsNoneAlsoLater() throws IOException {
        Home home = Home.open(folder.resolve("home"));

        seeding(home, "none").noteStart();
        makeDatabase(home);
        seeding(home, "demo").noteStart();

        assertThat(new SeedMark(home).isDue()).isFalse();
    }

    @Test
    void anotherWordIsRefused() {
        Home home = Home.open(folder.resolve("home"));

        assertThatThrownBy(() -> seeding(home, "no"))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("SOC_SEED is no");
    }

    private static Seeding seeding(Home home, String wanted) {
        Checkout checkout = Checkout.find();
        Ports ports = Ports.read(checkout.portFile(), Map.of());
        return new Seeding(
                checkout, Region.usual(checkout), home, ports, Map.of("SOC_SEED", wanted), Progress.silent());
    }

    private static void makeDatabase(Home home) throws IOException {
        Files.createDirectories(home.folder().resolve("postgres/data"));
    }
}
