package rocu.soc.chassis.operations;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import rocu.soc.chassis.messaging.consume.DeadLetter;

/** A dead letter as an administrator sees it: where it stands and why, and never what it holds. */
@Schema(name = "DeadLetter")
record DeadLetterDocument(
        @Schema(description = "by which it is replayed or discarded")
        UUID id,

        @Schema(description = "when it was put aside") Instant at,

        @Schema(description = "the consumer that could not process it")
        String consumer,

        @Schema(description = "where it was read") String topic,
        @Schema(description = "the partition of the topic") int partition,
        @Schema(description = "its number in the partition") long offset,

        @Schema(description = "id of the record that it is about; empty if it named none")
        String key,

        @Schema(description = "the fault; never a value of the record")
        String cause,

        @Schema(description = "how often it was tried; 0 for one that waits behind another of the same key")
        int attempts) {

    static DeadLetterDocument of(DeadLetter letter) {
        return new DeadLetterDocument(
                letter.id(),
                letter.at(),
                letter.consumer(),
                letter.place().topic(),
                letter.place().partition(),
                letter.place().offset(),
                letter.key(),
                letter.cause(),
                letter.attempts());
    }
}
