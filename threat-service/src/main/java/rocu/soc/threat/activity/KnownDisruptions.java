package rocu.soc.threat.activity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.OptionalInt;
import java.util.UUID;
import rocu.soc.chassis.consume.InternalRecord;
import rocu.soc.chassis.consume.Projection;
import rocu.soc.contracts.internal.InternalDisruption;
import rocu.soc.contracts.internal.InternalTopics;

/** Learns of disruptions, historic ones as well: when it happened and of which kind it was, and who may know of it. */
@ApplicationScoped
class KnownDisruptions implements Projection {

    private static final String SETTLED = "SETTLED";

    private static final String UPSERT = """
            insert into known_disruption (id, sequence, threat_id, status, occurred_on, four_p, organisation, region,
                                          affected, marking, groups)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update
               set sequence = excluded.sequence, gone = false, threat_id = excluded.threat_id, status = excluded.status,
                   occurred_on = excluded.occurred_on, four_p = excluded.four_p, organisation = excluded.organisation,
                   region = excluded.region, affected = excluded.affected, marking = excluded.marking,
                   groups = excluded.groups
            """;

    private static final String FORGET = """
            insert into known_disruption (id, sequence, gone, status, occurred_on, four_p, organisation, region, affected, marking, groups)
            values (?, ?, true, '', '1900-01-01', '', '', '', '{}', 'OFFICIAL_SENSITIVE', '{}')
            on conflict (id) do update
               set sequence = excluded.sequence, gone = true, threat_id = null, affected = '{}'
            """;

    @Inject
    ObjectMapper mapper;

    @Override
    public String name() {
        return "disruptions";
    }

    @Override
    public String topic() {
        return InternalTopics.DISRUPTIONS;
    }

    @Override
    public String aggregate() {
        return InternalDisruption.AGGREGATE;
    }

    @Override
    public String table() {
        return "known_disruption";
    }

    @Override
    public OptionalInt standsAt(Connection connection, UUID aggregate) throws SQLException {
        return KnownRows.standsAt(
                connection, "select sequence from known_disruption where id = ? for update", aggregate);
    }

    @Override
    public void apply(Connection connection, InternalRecord received) throws SQLException, JsonProcessingException {
        if (received.isTombstone()) {
            KnownRows.forget(connection, FORGET, received);
            return;
        }
        JsonNode told = mapper.readTree(new String(received.payload(), StandardCharsets.UTF_8));
        if (InternalDisruption.AGGREGATE.equals(told.path("aggregate").asText())) {
            learn(connection, mapper.treeToValue(told, InternalDisruption.class));
        }
    }

    private static void learn(Connection connection, InternalDisruption disruption) throws SQLException {
        InternalDisruption.State state = disruption.state();
        try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            upsert.setObject(1, disruption.id());
            upsert.setInt(2, disruption.sequence());
            upsert.setObject(3, SETTLED.equals(state.linkStatus()) ? state.threatId() : null);
            upsert.setString(4, state.status());
            upsert.setObject(5, state.occurredOn());
            upsert.setString(6, state.fourP());
            KnownRows.setAccess(upsert, 7, disruption.access());
            upsert.executeUpdate();
        }
    }
}
