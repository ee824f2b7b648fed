package rocu.soc.localstack.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The one folder with everything that a running suite changes: data, logs, pid files, secrets, start-up caches. */
public record Home(Path folder, Purpose purpose) {

    /** Whether the suite stays, so that its orderly ends may take the time to write start-up caches. */
    public enum Purpose {
        STANDING,
        TESTS
    }

    /** Creates the folder, readable by its owner alone, where it is missing. */
    public static Home open(Path folder) {
        return open(folder, Purpose.STANDING);
    }

    /** The same for servers that are started and ended with each test run; commands see that it is one. */
    public static Home ofTests(Path folder) {
        return open(folder, Purpose.TESTS);
    }

    private static Home open(Path folder, Purpose opened) {
        Path absolute = folder.toAbsolutePath().normalize();
        Path ofTests = absolute.resolve("of-tests");
        try {
            if (!Files.exists(absolute)) {
                Files.createDirectories(absolute);
                Files.setPosixFilePermissions(absolute, PosixFilePermissions.fromString("rwx------"));
            }
            refuseAnotherOwner(absolute);
            for (String part : new String[] {"run", "logs", "aot"}) {
                Files.createDirectories(absolute.resolve(part));
            }
            if (opened == Purpose.TESTS && !Files.exists(ofTests)) {
                Files.createFile(ofTests);
            }
        } catch (IOException cause) {
            throw new LauncherFailure("Cannot write to the home " + absolute + ": " + cause.getMessage(), cause);
        }
        return new Home(absolute, Files.exists(ofTests) ? Purpose.TESTS : Purpose.STANDING);
    }

    private static void refuseAnotherOwner(Path folder) throws IOException {
        String owner = Files.getOwner(folder).getName();
        String caller = System.getProperty("user.name");
        if (!owner.equals(caller)) {
            throw new LauncherFailure("The home " + folder + " belongs to " + owner + ", and you are " + caller
                    + ". Run as " + owner + ", or set SOC_HOME to a folder of your own.");
        }
    }

    public Path pidFile(String name) {
        return folder.resolve("run").resolve(name + ".pid");
    }

    /** Where a process notes what it was started from, so that a rebuilt one is seen. */
    public Path startedFrom(String name) {
        return folder.resolve("run").resolve(name + ".from");
    }

    public Path log(String name) {
        return folder.resolve("logs").resolve(name + ".log");
    }

    /** The log of the run before the present one: it says why that ended. */
    public Path earlierLog(String name) {
        return folder.resolve("logs").resolve(name + ".log.1");
    }

    public Path startUpCaches() {
        return folder.resolve("aot");
    }

    public Path dataOf(String server) {
        Path data = folder.resolve(server);
        try {
            return Files.createDirectories(data);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
