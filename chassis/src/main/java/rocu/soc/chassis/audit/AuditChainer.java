package rocu.soc.chassis.audit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/** Links every second what was committed to the log since; of several processes of a service one works at a time. */
@ApplicationScoped
class AuditChainer {

    private static final Logger LOG = Logger.getLogger(AuditChainer.class);
    private static final int AT_ONCE = 5_000;

    @Inject
    AgroalDataSource database;

    @Inject
    CheckpointPublisher checkpoints;

    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void chain() {
        try (Connection connection = database.getConnection();
                PreparedStatement link = connection.prepareStatement("select chain_audit(?)")) {
            link.setInt(1, AT_ONCE);
            int linked;
            do {
                linked = linked(link);
                if (linked > 0) {
                    checkpoints.chainGrew();
                }
            } while (linked == AT_ONCE);
        } catch (SQLException e) {
            LOG.warnf("The audit chain waits: %s", e.getMessage());
        }
    }

    private static int linked(PreparedStatement link) throws SQLException {
        try (ResultSet row = link.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }
}
