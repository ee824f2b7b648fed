package rocu.soc.chassis.messaging.consume;

import java.util.List;

/**
 * Health of a consumer, for metrics and operators.
 *
 * @param group its consumer group
 * @param processed records that it has worked in or passed over since its start
 * @param quarantined records that it has made dead letters since its start, without those that wait behind them
 * @param lag records that its partitions hold and it has not come to, as of the last look
 * @param idleSeconds since it last worked in a record, or since its start
 * @param blocked whether it tries the same record again and again, because the database cannot answer
 * @param partitions those that it reads; where the service runs several times, others may read the rest
 */
public record ConsumerState(
        String consumer,
        String topic,
        String group,
        long processed,
        long quarantined,
        long lag,
        double idleSeconds,
        boolean blocked,
        List<PartitionState> partitions) {

    public ConsumerState {
        partitions = List.copyOf(partitions);
    }
}
