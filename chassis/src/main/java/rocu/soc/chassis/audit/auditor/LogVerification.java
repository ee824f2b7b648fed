package rocu.soc.chassis.audit.auditor;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import rocu.soc.chassis.audit.AuditVerification;
import rocu.soc.chassis.audit.Checkpoints;
import rocu.soc.chassis.audit.Consultations;
import rocu.soc.chassis.messaging.broker.BrokerSettings;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;

/** Verifies the log of this service for auditors, some seconds at a time: what is verified is kept for the next time. */
@ApplicationScoped
public class LogVerification {

    /** Verifying the logs. */
    public static final String VERIFY = "audit:verify";

    private static final Logger LOG = Logger.getLogger(LogVerification.class);
    private static final Duration AT_ONCE = Duration.ofSeconds(10);
    private static final Duration WAIT = Duration.ofSeconds(5);
    private static final int BROKER_PATIENCE_MILLIS = 8_000;

    private final AgroalDataSource database;
    private final Consultations consultations;
    private final boolean hasBroker;
    private final AuditVerification verification;
    private final ReentrantLock turn = new ReentrantLock();

    LogVerification(
            AgroalDataSource database,
            Consultations consultations,
            BrokerSettings broker,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.consultations = consultations;
        this.hasBroker = broker.present();
        Map<String, Object> reader = new HashMap<>(broker.ofReader());
        reader.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, BROKER_PATIENCE_MILLIS);
        reader.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, BROKER_PATIENCE_MILLIS);
        this.verification = new AuditVerification(new Checkpoints(reader, service));
    }

    /**
     * Goes on verifying where this process ended last.
     *
     * @param whole begins with the first link again
     * @throws Problem 503 when log or checkpoints cannot be read, or another one is verifying
     */
    public VerifiedLog verify(boolean whole) {
        if (!hasBroker) {
            throw unavailable("No broker is configured, and without checkpoints no log is sound.");
        }
        if (!turn.tryLock()) {
            throw unavailable("It is being verified for somebody else.");
        }
        try (Connection connection = database.getConnection()) {
            if (whole) {
                verification.beginAnew();
            }
            VerifiedLog found = VerifiedLog.of(verification.goOn(connection, AT_ONCE));
            consultations.logFigures("/audit/verification");
            return found;
        } catch (SQLException | KafkaException | IllegalArgumentException e) {
            LOG.warnf("The audit log could not be verified: %s", e.getMessage());
            throw unavailable("The log or its checkpoints cannot be read now.");
        } finally {
            turn.unlock();
        }
    }

    private static Problem unavailable(String detail) {
        return Problem.of(ProblemTypes.SERVICE_UNAVAILABLE, detail).retryAfter(WAIT);
    }
}
