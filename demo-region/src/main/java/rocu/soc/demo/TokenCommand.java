package rocu.soc.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Asks a command for the token of a persona: its last argument is the name, and the last line that it prints the token. */
final class TokenCommand implements UnaryOperator<String> {

    /** Less than any token of the suite is valid. */
    private static final Duration KEPT = Duration.ofMinutes(2);

    private final List<String> command;
    private final Map<String, Token> kept = new HashMap<>();

    private record Token(String value, long since) {

        boolean isFresh() {
            return System.nanoTime() - since < KEPT.toNanos();
        }
    }

    TokenCommand(List<String> command) {
        this.command = List.copyOf(command);
    }

    @Override
    public String apply(String persona) {
        return kept.compute(persona, (name, old) -> old != null && old.isFresh() ? old : ask(name))
                .value();
    }

    private Token ask(String persona) {
        List<String> words = new ArrayList<>(command);
        words.add(persona);
        try {
            Process process = new ProcessBuilder(words)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), UTF_8);
            if (process.waitFor() != 0 || said.isBlank()) {
                throw new IllegalStateException(String.join(" ", words) + " gave no token");
            }
            return new Token(said.lines().toList().getLast().strip(), System.nanoTime());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a token", cause);
        }
    }
}
