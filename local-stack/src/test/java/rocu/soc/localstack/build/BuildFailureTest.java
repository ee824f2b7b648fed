package rocu.soc.localstack.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuildFailureTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            java.io.IOException: No space left on device                          | The disk is full
            [ERROR] Could not transfer artifact a:b:jar:1: Connection refused     | A download failed
            [ERROR] Unknown host: java.net.UnknownHostException: repo.example.org | A download failed
            [ERROR] A.java:[1,2] cannot find symbol                               | The build failed.
            """)
    void theCauseIsTold(String line, String advice) throws IOException {
        assertThat(messageOf("first\n" + line + "\nlast\n")).contains(line).contains(advice);
    }

    @Test
    void aLongLogIsCutAndItsPlaceIsTold() throws IOException {
        String message = messageOf("beginning\n" + "line\n".repeat(100) + "end\n");

        assertThat(message)
                .doesNotContain("beginning")
                .contains("end")
                .contains(folder.resolve("build.log").toString());
    }

    @Test
    void theCourseOfTheBuildIsLeftOut() throws IOException {
        assertThat(messageOf(
                        "[INFO] Building Gateway\n[ERROR] A.java:[1,2] cannot find symbol\n[INFO] BUILD FAILURE\n"))
                .contains("cannot find symbol")
                .doesNotContain("Building Gateway", "BUILD FAILURE");
    }

    private String messageOf(String log) throws IOException {
        Path file = Files.writeString(folder.resolve("build.log"), log);
        return new BuildFailure(file).message();
    }
}
