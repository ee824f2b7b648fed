package rocu.soc.chassis.messaging.broker;

/** The headers of every internal record; values are text in UTF-8. */
public final class RecordHeaders {

    /** Id of the outbox row, the same on every redelivery. */
    public static final String ID = "id";

    /** Version of the aggregate that the record carries, a positive number. */
    public static final String SEQUENCE = "sequence";

    /** W3C trace context of the command; missing where there was none. */
    public static final String TRACEPARENT = "traceparent";

    public static final String CONTENT_TYPE = "content-type";
    public static final String JSON = "application/json";

    private RecordHeaders() {}
}
