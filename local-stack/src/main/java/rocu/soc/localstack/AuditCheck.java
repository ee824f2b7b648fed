package rocu.soc.localstack;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.audit.AuditVerification;
import rocu.soc.chassis.audit.AuditVerification.Fault;
import rocu.soc.chassis.audit.AuditVerification.Finding;
import rocu.soc.chassis.audit.Checkpoints;
import rocu.soc.localstack.home.LauncherFailure;
import rocu.soc.localstack.home.Secrets;
import rocu.soc.localstack.kafka.Broker;
import rocu.soc.localstack.postgres.DatabaseServer;
import rocu.soc.localstack.postgres.ServiceDatabase;
import rocu.soc.localstack.service.SocService;

/** Holds the audit log of each service against its own chain and against the checkpoints in Kafka. */
record AuditCheck(DatabaseServer server, Secrets secrets, Broker broker) {

    static final String HEADING =
            "%-12s %10s %10s %12s %10s  %s".formatted("SERVICE", "LINKS", "UNCHAINED", "CHECKPOINTS", "UP TO", "");

    /** What was found of one service. */
    record Line(SocService service, Finding finding) {

        boolean holds() {
            return finding.fault() == null;
        }

        String text() {
            return "%-12s %10d %10d %12d %10d  %s"
                    .formatted(
                            service.label(),
                            finding.links(),
                            finding.unchained(),
                            finding.checkpoints(),
                            finding.confirmed(),
                            verdict(finding.fault()));
        }

        private static String verdict(@Nullable Fault fault) {
            return fault == null
                    ? "holds"
                    : "FAULT"
                            + (fault.link() == null ? "" : " at link " + fault.link())
                            + (fault.entry() == null ? "" : ", entry " + fault.entry())
                            + (fault.version() == null
                                    ? ""
                                    : ", version " + fault.version().number() + " of record "
                                            + fault.version().record())
                            + ": " + fault.what();
        }
    }

    Line of(SocService service) {
        ServiceDatabase database = service.database();
        try (Connection connection =
                server.connect(database.name(), database.application(), secrets.password(database.application()))) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET transaction_timeout = 0");
            }
            return new Line(
                    service,
                    AuditVerification.of(connection, new Checkpoints(broker.asAdministrator(), service.module())));
        } catch (SQLException cause) {
            throw new LauncherFailure(
                    "The audit log of " + service.label() + " cannot be read; is the suite up (./soc status)? "
                            + cause.getMessage(),
                    cause);
        } catch (KafkaException | IllegalArgumentException cause) {
            throw new LauncherFailure(
                    "The checkpoints of " + service.label() + " cannot be read; is Kafka up (./soc status)? "
                            + cause.getMessage(),
                    cause);
        }
    }
}
