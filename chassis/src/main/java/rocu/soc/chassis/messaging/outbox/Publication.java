package rocu.soc.chassis.messaging.outbox;

import java.util.ArrayList;
import java.util.List;

/** What became of the rows of one claim. Rows in none of the lists were not tried and wait for the next claim. */
record Publication(List<WaitingRow> acknowledged, List<Fault> refused, List<Fault> failed) {

    /**
     * A row that did not reach the topic.
     *
     * @param cause kind of failure and the broker's words, never a payload
     */
    record Fault(WaitingRow row, String cause) {}

    Publication() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    static Fault fault(WaitingRow row, Throwable failure) {
        return new Fault(row, failure.getClass().getSimpleName() + ": " + failure.getMessage());
    }
}
