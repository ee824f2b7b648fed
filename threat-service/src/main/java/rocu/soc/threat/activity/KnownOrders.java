package rocu.soc.threat.activity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.messaging.peer.KnownRecords;
import rocu.soc.chassis.messaging.peer.KnownRecords.OwnColumn;
import rocu.soc.chassis.messaging.peer.KnownRecordsProjection;
import rocu.soc.contracts.internal.InternalOrder;
import rocu.soc.contracts.internal.InternalTopics;

/** Learns of ancillary orders, historic ones as well: when each was made, and who may know of it. */
@Singleton
class KnownOrders extends KnownRecordsProjection {

    private static final List<OwnColumn> COLUMNS =
            List.of(new OwnColumn("threat_id", "null"), new OwnColumn("made_on", "date '1900-01-01'"));

    private final ObjectMapper mapper;

    KnownOrders(AgroalDataSource database, ObjectMapper mapper) {
        super(
                new KnownRecords<>(database, "known_order", new KnownRecords.Shape<>(COLUMNS, (common, row) -> common)),
                InternalOrder.AGGREGATE,
                mapper);
        this.mapper = mapper;
    }

    @Override
    public String name() {
        return "orders";
    }

    @Override
    public String topic() {
        return InternalTopics.ORDERS;
    }

    @Override
    protected List<@Nullable Object> own(JsonNode published) throws JsonProcessingException {
        InternalOrder.State state =
                mapper.treeToValue(published, InternalOrder.class).state();
        return Arrays.asList(state.threatId(), state.madeOn());
    }
}
