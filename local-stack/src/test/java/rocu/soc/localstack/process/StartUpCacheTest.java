package rocu.soc.localstack.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rocu.soc.localstack.home.Home;

/** On a Java program that runs until it is asked to end, and says then that it ended in order. */
class StartUpCacheTest {
    private static final String FAREWELL = "Ended in order";
    private final Path jar;
    private final Home home;
    private final StartUpCache cache;
    private final ManagedProcess process;

    StartUpCacheTest(@TempDir Path folder) throws IOException {
        this.jar = jar(folder.resolve("program.jar"));
        this.home = Home.open(folder.resolve("home"));
        this.cache = new StartUpCache(home.startUpCaches(), "program", "build1", home);
        this.process = new ManagedProcess(home, "program", Signal.TERM, Duration.ofMinutes(1), Progress.silent());
    }

    @AfterEach
    void endProcess() {
        process.kill();
    }

    @Test
    void aProgramGoesOnWhileItsCacheIsWrittenAndStartsFromItLater() {
        start();
        assertThat(new Recording(process, cache).isOpen()).isTrue();

        assertThat(new Recording(process, cache).write()).isTrue();

        assertThat(cache.isMade()).isTrue();
        assertThat(process.living()).isPresent();
        assertThat(new Recording(process, cache).isOpen()).isFalse();
        assertThat(cache.options()).anyMatch(option -> option.startsWith("-XX:AOTCache="));
        stop();
        start();
        assertThat(process.log().ending(50)).doesNotContain("error");
    }

    @Test
    void oneThatWasRecordedEndsInOrderAndNobodyWaitsForItsCache() {
        start();

        stop();

        assertThat(process.log().ending(50)).contains(FAREWELL);
        assertThat(cache.isMade()).isFalse();
    }

    @Test
    void oneThatIsAskedToEndWhileItsCacheIsWrittenStillEndsInOrder() throws IOException {
        start();
        Files.writeString(recorded(), "half of it");

        stop();

        assertThat(process.log().ending(50)).contains(FAREWELL);
    }

    @Test
    void whatAKilledRunLeftAndCachesOfEarlierBuildsAreCleared() throws IOException {
        Path earlier = Files.createFile(home.startUpCaches().resolve("program-build0-25.aot"));
        start();
        process.kill();
        assertThat(cache.isRecording()).isTrue();

        cache.clear();

        assertThat(cache.isRecording()).isFalse();
        assertThat(earlier).doesNotExist();
    }

    private void start() {
        List<String> words = new ArrayList<>(List.of(Programs.java()));
        words.addAll(cache.options());
        words.addAll(List.of("-cp", jar.toString(), Program.class.getName(), FAREWELL));
        ServerCommand command = ServerCommand.of(words, home.folder(), Map.of());
        process.ensure(
                command, () -> {}, new Readiness(() -> process.log().ending(50).contains("Started")));
    }

    private void stop() {
        assertThat(process.stop(StartUpCache.writtenAtTheEnd(home.startUpCaches(), "program", home)))
                .isEqualTo(Ending.ORDERLY);
    }

    private Path recorded() throws IOException {
        try (var files = Files.list(home.startUpCaches())) {
            return files.filter(file -> file.toString().endsWith(".config"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** A cache holds for archives alone. */
    private static Path jar(Path file) throws IOException {
        String name = Program.class.getName().replace('.', '/') + ".class";
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream archive = new JarOutputStream(out);
                var type = Program.class.getClassLoader().getResourceAsStream(name)) {
            archive.putNextEntry(new JarEntry(name));
            archive.write(type.readAllBytes());
            archive.closeEntry();
        }
        return file;
    }

    /** Runs until it is asked to end. */
    static final class Program {
        public static void main(String[] arguments) throws InterruptedException {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> say(arguments[0])));
            say("Started");
            Thread.sleep(Duration.ofMinutes(5));
        }

        private static void say(String line) {
            System.out.write((line + "\n").getBytes(UTF_8), 0, line.length() + 1);
            System.out.flush();
        }
    }
}
