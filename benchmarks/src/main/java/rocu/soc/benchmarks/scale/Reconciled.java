package rocu.soc.benchmarks.scale;

import com.fasterxml.jackson.databind.JsonNode;
import rocu.soc.benchmarks.BenchFailure;

/** Every copy of a record held beside its owner. */
final class Reconciled implements Job {

    @Override
    public String name() {
        return "Reconciliation of all copies";
    }

    @Override
    public Done in(Home home) {
        long began = System.nanoTime();
        JsonNode answer = home.asking()
                .ask(Question.of("Growth", name(), "admin", "/api/v1/operations/reconciliation"))
                .json();
        if (!answer.path("equal").asBoolean()) {
            throw new BenchFailure("The copies are not what their owners hold: " + answer);
        }
        return new Done(Job.since(began), "equal");
    }
}
