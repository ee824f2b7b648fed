package rocu.soc.orders.threat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.List;
import rocu.soc.chassis.messaging.peer.KnownRecordsProjection;
import rocu.soc.contracts.internal.InternalThreat;
import rocu.soc.contracts.internal.InternalTopics;

/** Learns of threats. What shows of an order's link is asked of the threat at each reading, so nothing follows here. */
@Singleton
class ThreatProjection extends KnownRecordsProjection {

    private final ObjectMapper mapper;

    ThreatProjection(KnownThreats threats, ObjectMapper mapper) {
        super(threats.records, InternalThreat.AGGREGATE, mapper);
        this.mapper = mapper;
    }

    @Override
    public String name() {
        return "threats";
    }

    @Override
    public String topic() {
        return InternalTopics.THREATS;
    }

    /** Nothing beyond what the policy asks for; but a threat that is not as published is not learnt of. */
    @Override
    protected List<Object> own(JsonNode published) throws JsonProcessingException {
        mapper.treeToValue(published, InternalThreat.class);
        return List.of();
    }
}
