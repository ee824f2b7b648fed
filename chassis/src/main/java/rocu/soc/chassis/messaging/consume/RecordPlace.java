package rocu.soc.chassis.messaging.consume;

/** Where a record stands, for people and for messages: a topic, a partition and the number in it. */
public record RecordPlace(String topic, int partition, long offset) {

    @Override
    public String toString() {
        return topic + "/" + partition + "@" + offset;
    }
}
