package rocu.soc.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {
    private static final ProcessHandle THIS = ProcessHandle.current();

    @TempDir
    private Path folder;

    @Test
    void findsTheProcessThatItNames() {
        PidFile file = new PidFile(folder.resolve("server.pid"));

        file.write(THIS);

        assertThat(file.living()).contains(THIS);
    }

    @Test
    void aReusedIdIsAnotherProcess() throws IOException {
        PidFile file = new PidFile(folder.resolve("server.pid"));
        Instant longBefore = Instant.now().minus(Duration.ofDays(1));

        Files.writeString(file.file(), THIS.pid() + "\n" + longBefore + "\n");

        assertThat(file.living()).isEmpty();
    }

    @Test
    void withoutAnInstantTheTimeOfTheFileStands() throws IOException {
        PidFile file = new PidFile(folder.resolve("server.pid"));
        Files.writeString(file.file(), THIS.pid() + "\n");
        Instant start = THIS.info().startInstant().orElseThrow();

        Files.setLastModifiedTime(file.file(), FileTime.from(start));
        assertThat(file.living()).contains(THIS);

        Files.setLastModifiedTime(file.file(), FileTime.from(start.plusSeconds(60)));
        assertThat(file.living()).isEmpty();
    }

    @Test
    void nobodyLivesWithoutAFile() throws IOException {
        assertThat(new PidFile(folder.resolve("none.pid")).living()).isEmpty();

        Path empty = Files.createFile(folder.resolve("empty.pid"));
        assertThat(new PidFile(empty).living()).isEmpty();
    }
}
