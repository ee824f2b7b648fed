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
import rocu.soc.contracts.internal.InternalDisruption;
import rocu.soc.contracts.internal.InternalTopics;

/** Learns of disruptions, historic ones as well: when it happened and of which kind it was, and who may know of it. */
@Singleton
class KnownDisruptions extends KnownRecordsProjection {

    private static final String SETTLED = "SETTLED";
    private static final List<OwnColumn> COLUMNS = List.of(
            new OwnColumn("threat_id", "null"),
            new OwnColumn("status", "''"),
            new OwnColumn("occurred_on", "date '1900-01-01'"),
            new OwnColumn("four_p", "''"));

    private final ObjectMapper mapper;

    KnownDisruptions(AgroalDataSource database, ObjectMapper mapper) {
        super(
                new KnownRecords<>(
                        database, "known_disruption", new KnownRecords.Shape<>(COLUMNS, (common, row) -> common)),
                InternalDisruption.AGGREGATE,
                mapper);
        this.mapper = mapper;
    }

    @Override
    public String name() {
        return "disruptions";
    }

    @Override
    public String topic() {
        return InternalTopics.DISRUPTIONS;
    }

    @Override
    protected List<@Nullable Object> own(JsonNode published) throws JsonProcessingException {
        InternalDisruption.State state =
                mapper.treeToValue(published, InternalDisruption.class).state();
        return Arrays.asList(
                SETTLED.equals(state.linkStatus()) ? state.threatId() : null,
                state.status(),
                state.occurredOn(),
                state.fourP());
    }
}
