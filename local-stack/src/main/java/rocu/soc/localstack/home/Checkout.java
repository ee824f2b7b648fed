package rocu.soc.localstack.home;

import java.nio.file.Files;
import java.nio.file.Path;

/** One checkout of the project: its modules, the port file, and the servers installed under the local-stack build folder. */
public record Checkout(Path root) {

    /** The checkout named by the system property {@code soc.root}, else the one around the working directory. */
    public static Checkout find() {
        String named = System.getProperty("soc.root");
        if (named != null) {
            return new Checkout(Path.of(named).toAbsolutePath().normalize());
        }
        Path folder = Path.of("").toAbsolutePath();
        for (Path candidate = folder; candidate != null; candidate = candidate.getParent()) {
            if (Files.isRegularFile(candidate.resolve("local-stack/pom.xml"))) {
                return new Checkout(candidate);
            }
        }
        throw new LauncherFailure(folder + " is not inside a checkout of the SOC master list.");
    }

    public Path portFile() {
        return root.resolve(".env");
    }

    public Path module(String name) {
        return root.resolve(name);
    }

    public Path classes(String module) {
        return module(module).resolve("target/classes");
    }

    /** Jars that the servers run on, copied there by the build. */
    public Path libraries() {
        return root.resolve("local-stack/target/lib");
    }

    /** Server archives as they were published, copied there by the build. */
    public Path archives() {
        return root.resolve("local-stack/target/archives");
    }

    /** Start-up caches of the servers, which hold for all homes of this checkout. */
    public Path startUpCaches() {
        return servers().resolve("aot");
    }

    /** Unpacked and built servers, shared by all homes of this checkout and never written to while they run. */
    public Path servers() {
        return root.resolve("local-stack/target/servers");
    }
}
