package rocu.soc.localstack.home;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The police region of an installation, from one file: its id among the organisations, the letters with which references of its
 * records begin, who there is in the local realm, and what the demo region has to give, if there is one.
 *
 * @param id as the organisations of the region name it
 * @param referencePrefix two to four capital letters, such as {@code NW}
 * @param personas everybody of the local realm, as JSON
 */
public record Region(String id, String referencePrefix, Path file, JsonNode personas, boolean hasDemo) {
    private static final String VARIABLE = "SOC_REGION";
    private static final String USUAL = "north-west";
    private static final Pattern ID = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final Pattern PREFIX = Pattern.compile("[A-Z]{2,4}");

    /**
     * The one that {@code SOC_REGION} names: a file of the folder {@code regions}, without its ending, or the path of another
     * one. Where it names none, the one that the home was made for, and the north-west for a new home.
     *
     * @throws LauncherFailure when there is no such file, or something is wrong with it
     */
    public static Region named(Checkout checkout, Home home, Map<String, String> environment) {
        String name = environment.getOrDefault(VARIABLE, "");
        if (name.isBlank()) {
            List<String> claimed = claimed(home);
            return claimed.isEmpty() ? usual(checkout) : read(Path.of(claimed.getLast()));
        }
        return name.endsWith(".json") ? read(Path.of(name)) : shipped(checkout, name);
    }

    /** The north-west. */
    public static Region usual(Checkout checkout) {
        return shipped(checkout, USUAL);
    }

    /** That of a file. */
    public static Region read(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        if (!Files.isRegularFile(absolute)) {
            throw new LauncherFailure("There is no region " + absolute + ": " + VARIABLE
                    + " names a file of the folder regions without its ending, or the path of another one.");
        }
        try {
            JsonNode content = new ObjectMapper().readTree(absolute.toFile());
            return new Region(
                    text(content, "region", ID, "small letters and dashes, as the organisations name it", absolute),
                    text(content, "referencePrefix", PREFIX, "two to four capital letters", absolute),
                    absolute,
                    member(content, "personas", absolute),
                    content.has("demo"));
        } catch (IOException cause) {
            throw new LauncherFailure("The region " + absolute + " cannot be read: " + cause.getMessage(), cause);
        }
    }

    /**
     * Makes a new home that of this region.
     *
     * @throws LauncherFailure when it is that of another one, whose records it holds
     */
    public void claim(Home home) {
        List<String> claimed = claimed(home);
        if (!claimed.isEmpty() && !claimed.getFirst().equals(id)) {
            throw new LauncherFailure("The home " + home.folder() + " holds the region " + claimed.getFirst() + ", and "
                    + VARIABLE + " names " + id
                    + ". Leave it out, or name another home by SOC_HOME, or delete this one's"
                    + " data: ./soc reset");
        }
        try {
            Files.write(note(home), List.of(id, file.toString()));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** The id of the region that a home was made for, and the path of its file; nothing for a new home. */
    private static List<String> claimed(Home home) {
        try {
            return Files.exists(note(home)) ? Files.readAllLines(note(home)) : List.of();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static Path note(Home home) {
        return home.folder().resolve("run").resolve("region");
    }

    private static Region shipped(Checkout checkout, String name) {
        return read(checkout.root().resolve("regions").resolve(name + ".json"));
    }

    private static String text(JsonNode content, String name, Pattern form, String spelt, Path file) {
        String value = member(content, name, file).asText();
        if (!form.matcher(value).matches()) {
            throw new LauncherFailure("The region " + file + " says " + name + " \"" + value + "\": " + spelt + ".");
        }
        return value;
    }

    private static JsonNode member(JsonNode content, String name, Path file) {
        return Objects.requireNonNullElseGet(content.get(name), () -> {
            throw new LauncherFailure("The region " + file + " lacks " + name + ".");
        });
    }
}
