package rocu.soc.chassis.operations;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import rocu.soc.chassis.messaging.consume.ConsumerState;
import rocu.soc.chassis.messaging.consume.PartitionState;

/** Health of one consumer, as operators read it. */
@Schema(name = "EventConsumer")
public record ConsumerDocument(
        @Schema(description = "its name in the service") String consumer,
        @Schema(description = "what it reads") String topic,

        @Schema(description = "its consumer group at the broker")
        String group,

        @Schema(description = "records of its partitions that it has not come to")
        long lag,

        @Schema(description = "seconds since it last worked in a record, or since its start")
        double idleSeconds,

        @Schema(description = "whether it tries the same record again and again, because the database cannot answer")
        boolean blocked,

        @Schema(
                description =
                        "those that this process reads; where the service runs several times, others read the rest")
        List<PartitionDocument> partitions) {

    public ConsumerDocument {
        partitions = List.copyOf(partitions);
    }

    /** How far it has come in one partition. */
    @Schema(name = "EventConsumerPartition")
    public record PartitionDocument(
            @Schema(description = "its number in the topic") int partition,

            @Schema(description = "number of the record that it comes to next")
            long position,

            @Schema(description = "records that it has not come to")
            long lag) {

        static PartitionDocument of(PartitionState state) {
            return new PartitionDocument(state.partition(), state.position(), state.lag());
        }
    }

    static ConsumerDocument of(ConsumerState state) {
        return new ConsumerDocument(
                state.consumer(),
                state.topic(),
                state.group(),
                state.lag(),
                state.idleSeconds(),
                state.blocked(),
                state.partitions().stream().map(PartitionDocument::of).toList());
    }
}
