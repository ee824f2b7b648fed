package rocu.soc.threat.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static rocu.soc.threat.Api.amend;
import static rocu.soc.threat.Api.as;
import static rocu.soc.threat.Api.group;
import static rocu.soc.threat.Api.identify;
import static rocu.soc.threat.Scores.moderate;
import static rocu.soc.threat.Scores.submitted;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import rocu.soc.localstack.testing.TestServers;

/** What one command does stands together or not at all, and two commands that meet do not undo each other. */
@QuarkusTest
class OneTransactionTest {

    private static final String ACCEPTED = "{\"decision\": \"ACCEPTED\"}";

    private static final String TRANSACTIONS = """
            select distinct w.writing::text
              from (select writing from threat_version where record_id = ? and version = 3
                    union all
                    select writing from assessment_version where record_id = ? and version = 3
                    union all
                    select e.writing from audit_entry e
                     where e.operation = 'ALTERATION' and '/moderatedBy' = any (e.pointers) and ? = any (e.records)
                    union all
                    select e.writing from audit_entry e
                     where e.operation = 'ALTERATION' and e.pointers = '{/moderationStatus}' and ? = any (e.records)
                       and e.actor = (select facts ->> 'moderatedBy' from assessment_version where record_id = ? and version = 3)
                   ) w
            """;

    private static final String POINTERS = """
            select array_to_string(e.pointers, ' ') || coalesce(e.reason, '')
              from audit_entry e
             where e.operation = 'ADMINISTRATION'
            """;

    @Test
    void aDecisionWritesBothRecordsAndBothEntriesInOneTransaction() throws SQLException {
        String threat = identify("cheshire-analyst", "");
        String assessment = submitted("cheshire-analyst", threat);
        moderate("rocta-moderator", assessment, ACCEPTED).then().statusCode(200);
        UUID threatId = last(threat);
        UUID assessmentId = last(assessment);

        assertThat(texts(TRANSACTIONS, threatId, assessmentId, assessmentId, threatId, assessmentId))
                .hasSize(1);
    }

    @Test
    void whoWasAdmittedToAGroupStandsInTheLogWithoutNames() throws SQLException {
        String group = group("cheshire", "cheshire-lead");

        assertThat(texts(POINTERS))
                .anyMatch(pointers -> pointers.startsWith("/need-to-know-groups/" + group + "/members/"))
                .noneMatch(pointers -> pointers.contains("Kestrel"));
    }

    @Test
    void ofTwoModeratorsAtOnceOneDecides() throws Exception {
        String threat = identify("cheshire-analyst", "");
        String assessment = submitted("cheshire-analyst", threat);

        List<Integer> answers =
                atOnce(() -> moderate("rocta-moderator", assessment, ACCEPTED).statusCode());

        assertThat(answers).containsExactlyInAnyOrder(200, 409, 409, 409);
        assertThat(as("cheshire-analyst").get(threat).<Integer>path("version")).isEqualTo(3);
    }

    @Test
    void ofEditorsAtOnceOneWinsAndTheOthersLoseNothing() throws Exception {
        String threat = identify("cheshire-analyst", "");

        List<Integer> answers = atOnce(
                () -> amend("cheshire-analyst", threat, "\"1-FULL\"", "{\"narrative\": \"" + UUID.randomUUID() + "\"}")
                        .statusCode());

        assertThat(answers).containsExactlyInAnyOrder(200, 412, 412, 412);
        assertThat(as("cheshire-analyst").get(threat).<Integer>path("version")).isEqualTo(2);
    }

    private static List<Integer> atOnce(Callable<Integer> call) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(List.of(call, call, call, call))) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private static List<String> texts(String sql, UUID... ids) throws SQLException {
        try (Connection connection = TestServers.database().connectAsSuperuser("threat");
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < ids.length; i++) {
                select.setObject(i + 1, ids[i]);
            }
            try (ResultSet rows = select.executeQuery()) {
                List<String> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        }
    }

    private static UUID last(String location) {
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }
}
