package rocu.soc.chassis.web.identity;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jboss.logging.Logger;

/**
 * The instant before which a token must not have been issued. An administrator moves it when a key or an account is not to be
 * believed from now on (docs/operating.md); every process of the service reads it within five seconds, and reads the keys anew.
 */
@Singleton
class TokenCutoff {

    private static final Logger LOG = Logger.getLogger(TokenCutoff.class);

    private final AgroalDataSource database;
    private final SignatureCheck check;
    private volatile Instant instant = Instant.EPOCH;

    TokenCutoff(AgroalDataSource database, SignatureCheck check) {
        this.database = database;
        this.check = check;
    }

    Instant instant() {
        return instant;
    }

    void begin(@Observes StartupEvent started) {
        look();
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        try (Connection connection = database.getConnection();
                Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("select c.issued_before from token_cutoff c")) {
            row.next();
            Instant read = row.getObject(1, OffsetDateTime.class).toInstant();
            if (!read.equals(instant)) {
                instant = read;
                check.readKeys();
                LOG.infof("No token is taken that was issued before %s.", read);
            }
        } catch (SQLException e) {
            LOG.warnf("The cutoff of tokens cannot be read, and stays at %s: %s", instant, e.getSQLState());
        }
    }
}
