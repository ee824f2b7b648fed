package rocu.soc.disruption.threat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.messaging.peer.KnownRecord;
import rocu.soc.chassis.messaging.peer.KnownRecordsProjection;
import rocu.soc.contracts.internal.InternalThreat;
import rocu.soc.contracts.internal.InternalTopics;

/**
 * Learns of threats. A disruption shows no more than its threat does, so a change of a threat's marking or groups reaches
 * the heads of its disruptions in the same transaction.
 */
@Singleton
class ThreatProjection extends KnownRecordsProjection {

    /** The version is compared with the head's, which is read anew after a wait for it: it may be linked elsewhere by then. */
    private static final String FOLLOW = """
            update disruption h
               set groups = ?,
                   marking = case when 'OFFICIAL_SENSITIVE' in (f.marking, ?) then 'OFFICIAL_SENSITIVE' else 'OFFICIAL' end
              from disruption_version f
             where f.threat_id = ? and f.known_to = 'infinity' and h.id = f.record_id and f.version = h.version
            """;

    private static final String FOLLOW_PROPOSED = "update proposed_disruption set groups = ? where threat_id = ?";

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

    @Override
    protected List<@Nullable Object> own(JsonNode published) throws JsonProcessingException {
        InternalThreat.State state =
                mapper.treeToValue(published, InternalThreat.class).state();
        return Arrays.asList(state.threatType(), state.primaryCrimeType(), state.tier());
    }

    @Override
    protected void follow(Connection connection, KnownRecord threat) throws SQLException {
        Array groups = connection.createArrayOf("text", threat.groups().toArray());
        try (PreparedStatement update = connection.prepareStatement(FOLLOW)) {
            update.setArray(1, groups);
            update.setString(2, threat.marking().name());
            update.setObject(3, threat.id());
            update.executeUpdate();
        }
        try (PreparedStatement update = connection.prepareStatement(FOLLOW_PROPOSED)) {
            update.setArray(1, groups);
            update.setObject(2, threat.id());
            update.executeUpdate();
        }
    }
}
