package rocu.soc.benchmarks.scale;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanLogTest {

    private static final String LOG = """
            2026-12-01 06:00:00.001 UTC [11] LOG:  duration: 1200.000 ms  execute S_1: select 1
            2026-12-01 06:00:00.002 UTC [11] LOG:  duration: 12.500 ms  plan:
            \t{
            \t  "Query Text": "select f.record_id\\n  from disruption_version f",
            \t  "Plan": {
            \t    "Node Type": "Limit", "Plan Rows": 51, "Actual Rows": ROWS, "Actual Loops": 1,
            \t    "Plans": [{
            \t      "Node Type": "Nested Loop", "Plan Rows": 400, "Actual Rows": ROWS, "Actual Loops": 1,
            \t      "Plans": [
            \t        {"Node Type": "Seq Scan", "Relation Name": "disruption_version", "Plan Rows": 30, "Actual Rows": 20.00,
            \t         "Rows Removed by Filter": 980, "Actual Loops": 1, "Actual Total Time": 3.0, "Shared Hit Blocks": 7},
            \t        {"Node Type": "Index Scan", "Relation Name": "disruption", "Index Name": "disruption_pkey", "Plan Rows": 1,
            \t         "Actual Rows": 0.50, "Rows Removed by Filter": 1, "Actual Loops": 20, "Actual Total Time": 0.01}
            \t      ]
            \t    }]
            \t  }
            \t}
            2026-12-01 06:00:00.003 UTC [12] LOG:  checkpoint starting: time
            """;

    @Test
    void aPlanIsReadFromAmongOtherLinesOfTheLog() throws JsonProcessingException {
        Plan plan = plan("10");

        assertThat(plan.milliseconds()).isEqualTo(12.5);
        assertThat(plan.statement()).startsWith("select f.record_id\n");
        assertThat(plan.relations()).containsExactly("disruption", "disruption_version");
    }

    @Test
    void whatWasThrownAwayAndWhatWasReadInManyRunsCountsAsRead() throws JsonProcessingException {
        assertThat(plan("10").top().all().filter(node -> node.relation().isPresent()))
                .extracting(PlanNode::read)
                .containsExactly(1_000.0, 30.0);
    }

    @Test
    void rowsAreExpectedOfTheHighestStepThatJoinsOrScans() throws JsonProcessingException {
        PlanNode source = plan("10").top().source();

        assertThat(source.type()).isEqualTo("Nested Loop");
        assertThat(source.expected()).isEqualTo(400);
        assertThat(source.rows()).isEqualTo(10);
    }

    @Test
    void aFullPageDoesNotTellHowManyRowsThereWouldHaveBeen() throws JsonProcessingException {
        assertThat(plan("51").top().isCutShort()).isTrue();
        assertThat(plan("10").top().isCutShort()).isFalse();
    }

    @Test
    void aPlanIsShownWithWhatItsStepsLookedAt() throws JsonProcessingException {
        assertThat(plan("10").text()).isEqualTo("""
                Limit: expected 51 rows, gave 10; 0.0 ms, 0 blocks
                  Nested Loop: expected 400 rows, gave 10; 0.0 ms, 0 blocks
                    Seq Scan on disruption_version: expected 30 rows, gave 20 of 1000; 3.0 ms, 7 blocks
                    Index Scan using disruption_pkey on disruption: expected 20 rows, gave 10 of 30 in 20 runs; 0.2 ms, 0 blocks
                """);
    }

    private static Plan plan(String rows) throws JsonProcessingException {
        List<Plan> plans = PlanLog.plans(LOG.replace("ROWS", rows).lines().toList());
        assertThat(plans).hasSize(1);
        return plans.getFirst();
    }
}
