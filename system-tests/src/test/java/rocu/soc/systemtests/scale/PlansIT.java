package rocu.soc.systemtests.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rocu.soc.benchmarks.scale.Plan;
import rocu.soc.localstack.testing.TestSuite;

/**
 * What {@code ./soc bench scale} asks, asked of a hundred thousand disruptions: how long it takes grows with what is answered, and
 * not with what is stored. A time says that of one machine on one day; the plans of the statements say it everywhere.
 */
class PlansIT {

    private static TestSuite suite;
    private static Map<String, List<Plan>> plans;
    private static TableSizes sizes;
    private static boolean reconciled;

    @BeforeAll
    static void ask() throws Exception {
        suite = TestSuite.start(Path.of("target", "scale"));
        FilledRegion region = FilledRegion.fill(suite);
        sizes = region.sizes();
        plans = region.plans();
        reconciled = region.isReconciled();
        write();
    }

    @AfterAll
    static void stop() {
        suite.close();
    }

    @Test
    void noQuestionReadsATableOfRecordsWhole() {
        Map<String, List<String>> faults = new LinkedHashMap<>();
        plans.forEach((question, ofIt) -> put(question, sizes.readWhole(ofIt), faults));
        Exceptions.WHOLE.judge(faults);
    }

    @Test
    void whatThePlannerExpectsIsWithinTenTimesOfTheTruth() {
        Map<String, List<String>> faults = new LinkedHashMap<>();
        plans.forEach((question, ofIt) -> put(
                question,
                ofIt.stream()
                        .flatMap(plan -> Estimate.of(plan).fault().stream())
                        .toList(),
                faults));
        Exceptions.ESTIMATES.judge(faults);
    }

    @Test
    void whatWasFilledInIsOfOnePieceInAllServices() {
        assertThat(reconciled).isTrue();
    }

    @Test
    void everyQuestionIsAnsweredFromTheTablesOfRecords() {
        assertThat(plans)
                .hasSizeGreaterThan(200)
                .allSatisfy((question, ofIt) -> assertThat(ofIt).as(question).isNotEmpty());
    }

    private static void put(String question, List<String> found, Map<String, List<String>> faults) {
        if (!found.isEmpty()) {
            faults.put(question, found);
        }
    }

    private static void write() throws IOException {
        List<String> lines = new ArrayList<>();
        plans.forEach((question, ofIt) -> {
            lines.add("# " + question);
            ofIt.forEach(plan -> lines.add(plan.statement().strip() + "\n\n" + plan.text()));
        });
        Files.write(Path.of("target", "plans.txt"), lines);
    }
}
