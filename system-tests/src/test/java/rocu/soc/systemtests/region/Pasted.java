package rocu.soc.systemtests.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rocu.soc.localstack.testing.TestSuite;

/** What a document tells its reader to paste into a shell at the root of the checkout. */
public record Pasted(String script) {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern BLOCK = Pattern.compile("```bash\n(.*?)```", Pattern.DOTALL);
    private static final String ANSWER = "# => ";

    /** The blocks behind a heading of a document, or all of them. */
    public static Pasted of(String document, String heading) throws IOException {
        String text = Files.readString(ROOT.resolve(document));
        int from = text.indexOf(heading);
        assertThat(from).as(heading).isNotNegative();
        String script = BLOCK.matcher(text.substring(from))
                .results()
                .map((MatchResult block) -> block.group(1))
                .collect(Collectors.joining());
        assertThat(script).as(document).isNotEmpty();
        return new Pasted(script);
    }

    /** What the document says that the answers hold, in its order. */
    public List<String> answers() {
        return script.lines()
                .filter(line -> line.startsWith(ANSWER))
                .map(line -> line.substring(ANSWER.length()))
                .toList();
    }

    /** What the shell prints, its errors too; it stops at the first that fails. */
    public String runOn(TestSuite suite) throws IOException, InterruptedException {
        String here = script.replace("http://localhost:8080", suite.gateway().toString());
        ProcessBuilder shell = new ProcessBuilder("bash", "-c", "set -euo pipefail\n" + here)
                .directory(ROOT.toFile())
                .redirectErrorStream(true);
        shell.environment().putAll(suite.environment());
        Process process = shell.start();
        process.getOutputStream().close();
        String published = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(published).isZero();
        return published;
    }
}
