package rocu.soc.localstack.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    private Path folder;

    @Test
    void aHomeKeepsItsPasswordsAndSharesNone() {
        Secrets secrets = Secrets.of(Home.open(folder.resolve("one")));

        assertThat(secrets.password("threat_app")).matches("[0-9a-f]{32}");
        assertThat(secrets.password("threat_app")).isNotEqualTo(secrets.password("orders_app"));
        assertThat(Secrets.of(Home.open(folder.resolve("one"))).password("threat_app"))
                .isEqualTo(secrets.password("threat_app"));
        assertThat(Secrets.of(Home.open(folder.resolve("two"))).password("threat_app"))
                .isNotEqualTo(secrets.password("threat_app"));
    }

    @Test
    void aKeyHas32Bytes() {
        Secrets secrets = Secrets.of(Home.open(folder));

        assertThat(Base64.getDecoder().decode(secrets.key("cursor"))).hasSize(32);
    }

    @Test
    void nobodyElseReadsTheSeed() throws IOException {
        Path home = folder.resolve("home");
        Secrets.of(Home.open(home));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("secrets"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
                .isEqualTo("rwx------");
    }
}
