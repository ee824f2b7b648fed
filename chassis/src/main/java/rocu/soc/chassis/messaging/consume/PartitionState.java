package rocu.soc.chassis.messaging.consume;

/**
 * How far a consumer has come in one partition.
 *
 * @param position number of the record that it comes to next
 * @param lag records of the partition that it has not come to, as of the last look
 */
public record PartitionState(int partition, long position, long lag) {}
