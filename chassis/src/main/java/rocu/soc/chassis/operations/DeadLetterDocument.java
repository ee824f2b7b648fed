package rocu.soc.chassis.operations;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import rocu.soc.chassis.messaging.consume.DeadLetter;

/** A dead letter as an administrator sees it: where it stands and why, and never what it holds. */
@Schema(name = "DeadLetter")
record DeadLetterDocument(
        UUID id,
        Instant at,
        String consumer,
        String topic,
        int partition,
        long offset,

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
