package rocu.soc.localstack.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {
    @TempDir
    private Path folder;

    @Test
    void whatBreaksOffIsMendedByTheNextAttempt() throws IOException {
        Installation installation = new Installation(folder.resolve("server"));
        assertThatThrownBy(() -> installation.ensure(incomplete -> {
                    Files.writeString(incomplete.resolve("half"), "");
                    throw new IOException("the disk is gone");
                }))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("the disk is gone");
        assertThat(installation.isComplete()).isFalse();

        installation.ensure(incomplete -> Files.writeString(incomplete.resolve("whole"), ""));

        assertThat(installation.folder()).isDirectoryContaining("glob:**/whole");
        assertThat(installation.folder().resolve("half")).doesNotExist();
    }

    @Test
    void whatIsCompleteIsNotFilledAgain() {
        Installation installation = new Installation(folder.resolve("server"));
        installation.ensure(incomplete -> Files.writeString(incomplete.resolve("first"), ""));

        installation.ensure(incomplete -> {
            throw new IOException("filled twice");
        });

        assertThat(installation.folder().resolve("first")).exists();
    }

    @Test
    void deletingDoesNotFollowLinks() throws IOException {
        Path kept = Files.createDirectories(folder.resolve("kept"));
        Files.writeString(kept.resolve("file"), "");
        Path deleted = Files.createDirectories(folder.resolve("deleted"));
        Files.createSymbolicLink(deleted.resolve("link"), kept);

        Installation.delete(deleted);

        assertThat(deleted).doesNotExist();
        assertThat(kept.resolve("file")).exists();
    }
}
