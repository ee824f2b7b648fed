package rocu.soc.localstack.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The address that services bind to and the port of every part, as the port file and the environment say. */
public record Ports(String bind, Map<Port, Integer> numbers) {
    private static final String BIND = "SOC_BIND";

    public Ports {
        numbers = Map.copyOf(numbers);
    }

    /** Reads {@code NAME=value} lines; a variable of the environment wins over its line. */
    public static Ports read(Path file, Map<String, String> environment) {
        Map<String, String> values = new HashMap<>(lines(file));
        environment.forEach((name, value) -> {
            if (name.startsWith("SOC_") && !value.isBlank()) {
                values.put(name, value);
            }
        });
        Map<Port, Integer> numbers = new EnumMap<>(Port.class);
        for (Port port : Port.values()) {
            numbers.put(port, number(port.variable(), values.get(port.variable()), file));
        }
        refuseTwice(numbers);
        return new Ports(values.getOrDefault(BIND, "127.0.0.1"), numbers);
    }

    /** A port of its own for every part, for a suite beside others. */
    public static Ports free() {
        Map<Port, Integer> numbers = new EnumMap<>(Port.class);
        Iterator<Integer> free = FreePorts.choose(Port.values().length).iterator();
        for (Port port : Port.values()) {
            numbers.put(port, free.next());
        }
        return new Ports("127.0.0.1", numbers);
    }

    /** The same ports but for one. */
    public Ports with(Port port, int number) {
        Map<Port, Integer> changed = new EnumMap<>(numbers);
        changed.put(port, number);
        return new Ports(bind, changed);
    }

    /** Writes a port file that {@link #read} understands. */
    public void write(Path file) {
        String lines = Stream.concat(
                        Stream.of(BIND + "=" + bind),
                        Stream.of(Port.values()).map(port -> port.variable() + "=" + of(port)))
                .collect(Collectors.joining("\n", "", "\n"));
        try {
            Files.writeString(file, lines);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    public int of(Port port) {
        Integer number = numbers.get(port);
        if (number == null) {
            throw new LauncherFailure("No number for " + port.variable());
        }
        return number;
    }

    private static Map<String, String> lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#") && line.contains("="))
                    .map(line -> line.split("=", 2))
                    .collect(Collectors.toMap(parts -> parts[0].strip(), parts -> parts[1].strip(), (a, b) -> b));
        } catch (IOException cause) {
            throw new LauncherFailure("Cannot read the port file " + file + ": " + cause.getMessage(), cause);
        }
    }

    private static int number(String name, @Nullable String value, Path file) {
        if (value == null) {
            throw new LauncherFailure(name + " is missing in " + file);
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= 1 && number <= 65_535) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below, together with a number out of range
        }
        throw new LauncherFailure(name + "=" + value + " is not a port: give a number from 1 to 65535.");
    }

    private static void refuseTwice(Map<Port, Integer> numbers) {
        Map<Integer, Port> seen = new HashMap<>();
        numbers.forEach((port, number) -> {
            Port other = seen.putIfAbsent(number, port);
            if (other != null) {
                throw new LauncherFailure(
                        other.variable() + " and " + port.variable() + " are both " + number + ": change one.");
            }
        });
    }
}
