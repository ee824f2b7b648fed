package rocu.soc.localstack.postgres;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import rocu.soc.localstack.home.LauncherFailure;
import rocu.soc.localstack.home.Secrets;

/**
 * Applies the migrations of one service as the owner of its database; the service itself never has that right. Those of
 * the chassis come first and have a history table of their own, so that the two never share a number.
 */
public record Migrations(DatabaseServer server, Secrets secrets, Path chassisClasses) {

    /** Returns how many were applied; a service without migrations of its own has those of the chassis. */
    public int apply(ServiceDatabase database, Path serviceClasses) {
        return apply(database, chassisClasses, "chassis") + apply(database, serviceClasses, "migration");
    }

    private int apply(ServiceDatabase database, Path classes, String location) {
        Path folder = classes.resolve("db").resolve(location);
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try {
            return Flyway.configure()
                    .dataSource(server.url(database.name()), database.owner(), secrets.password(database.owner()))
                    .locations("filesystem:" + folder)
                    .table("flyway_" + location + "_history")
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .placeholders(Map.of("app_role", database.application(), "disposal_role", database.disposal()))
                    .defaultSchema("public")
                    .createSchemas(false)
                    .validateMigrationNaming(true)
                    .cleanDisabled(true)
                    .load()
                    .migrate()
                    .migrationsExecuted;
        } catch (FlywayValidateException cause) {
            throw new LauncherFailure(
                    "The database " + database.name() + " was made by another build than this one. Start afresh with"
                            + " ./soc reset, which deletes all data, or set SOC_HOME to another folder.",
                    cause);
        } catch (FlywayException cause) {
            throw new LauncherFailure("The migrations of " + database.name() + " failed: " + cause.getMessage(), cause);
        }
    }
}
