package rocu.soc.chassis.operations;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Health of one service, as its operators read it. */
@Schema(name = "OperatingState")
public record OperatingDocument(
        @Schema(description = "for example threat-service") String service,

        @Schema(description = "seconds since the oldest row that waits for the relay was written; 0 when none does")
        double outboxAgeSeconds,

        @Schema(description = "rows that wait for the relay, counted up to 100000")
        long outboxWaitingRows,

        @Schema(description = "records of which nothing is published any more, because the broker refused a version")
        long outboxQuarantined,

        @Schema(description = "published by others, and not processed here")
        long deadLettersOpen,

        @Schema(description = "seconds since the oldest entry of the audit log that is not chained was written")
        double auditUnchainedSeconds,

        @Schema(description = "seconds by which questions about the past lag behind now")
        double safeInstantBehindSeconds,

        @Schema(
                description =
                        "seconds by which the clock of the database stands before what was answered for: nobody can write")
        double clockBehindSeconds,

        @Schema(description = "those of the process that answered")
        List<ConsumerDocument> consumers) {

    public OperatingDocument {
        consumers = List.copyOf(consumers);
    }

    static OperatingDocument of(String service, OperatingState.Sample sample, List<ConsumerDocument> consumers) {
        return new OperatingDocument(
                service,
                sample.outboxAge(),
                (long) sample.outboxRows(),
                (long) sample.outboxQuarantined(),
                (long) sample.deadLetters(),
                sample.unchainedAge(),
                sample.safeInstantBehind(),
                sample.clockBehind(),
                consumers);
    }
}
