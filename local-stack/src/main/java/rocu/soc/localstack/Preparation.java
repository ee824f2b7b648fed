package rocu.soc.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rocu.soc.localstack.home.Checkout;
import rocu.soc.localstack.home.Fingerprint;
import rocu.soc.localstack.home.Home;
import rocu.soc.localstack.service.SocService;

/** Whether the last start brought databases and topics to the migrations and contracts that are built now. */
final class Preparation {
    private final Checkout checkout;
    private final Fingerprint last;

    Preparation(Checkout checkout, Home home) {
        this.checkout = checkout;
        this.last = new Fingerprint(home.startedFrom("preparation"));
    }

    boolean isCurrent() {
        return last.is(present());
    }

    void record() {
        last.record(present());
    }

    void forget() {
        last.forget();
    }

    private String present() {
        Stream<Path> services = SocService.in(checkout).stream()
                .map(service -> service.classes(checkout).resolve("db"));
        Stream<Path> shared = Stream.of(
                checkout.classes("chassis").resolve("db"),
                checkout.classes("contracts").resolve("contracts/topics.json"));
        return Stream.concat(services, shared).map(Preparation::content).collect(Collectors.joining("\n"));
    }

    private static String content(Path place) {
        if (!Files.exists(place)) {
            return "";
        }
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(Preparation::text)
                    .collect(Collectors.joining("\n"));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static String text(Path file) {
        try {
            return file.getFileName() + "\n" + Files.readString(file);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
