package rocu.soc.contracts.internal;

/** The internal topics; their settings stand in topics.json. The key of a record is the id of its aggregate. */
public final class InternalTopics {

    public static final String THREATS = "soc.internal.threats";
    public static final String DISRUPTIONS = "soc.internal.disruptions";
    public static final String ORDERS = "soc.internal.orders";

    private InternalTopics() {}
}
