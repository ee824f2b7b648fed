package rocu.soc.localstack.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a process wrote to its standard output and error. */
public record Log(Path file) {

    public boolean contains(String text) {
        return lines().stream().anyMatch(line -> line.contains(text));
    }

    /** Bytes written so far; 0 where there is no log yet. */
    long size() {
        return file.toFile().length();
    }

    String lastLine() {
        List<String> lines = lines();
        return lines.isEmpty() ? "nothing" : lines.getLast();
    }

    /** The last lines, indented for a message, with the place of the whole log. */
    public String ending(int count) {
        List<String> lines = lines();
        List<String> last = lines.subList(Math.max(0, lines.size() - count), lines.size());
        return "  " + String.join("\n  ", last) + "\nThe whole log: " + file;
    }

    private List<String> lines() {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            return List.of("(no log: " + unreadable.getMessage() + ")");
        }
    }
}
