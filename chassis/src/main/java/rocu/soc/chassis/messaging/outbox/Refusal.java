package rocu.soc.chassis.messaging.outbox;

import java.util.Set;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;

/**
 * Tells a record that the broker will never take from a broker that cannot take it now. What is not surely the fault of
 * the record (no right, no topic, no broker) is tried again: else a slip in the broker's settings would set every aggregate
 * aside.
 */
final class Refusal {

    private static final Set<Class<? extends Throwable>> OF_THE_RECORD = Set.of(
            RecordTooLargeException.class,
            RecordBatchTooLargeException.class,
            InvalidRecordException.class,
            InvalidTimestampException.class,
            InvalidTopicException.class,
            PolicyViolationException.class,
            SerializationException.class);

    private Refusal() {}

    static boolean isFinal(Throwable failure) {
        return OF_THE_RECORD.contains(failure.getClass());
    }

    /** Whether the producer can go on after that; a closed or fenced one cannot. */
    static boolean endsProducer(Throwable failure) {
        return !isFinal(failure) && !(failure instanceof RetriableException);
    }
}
