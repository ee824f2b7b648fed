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
import rocu.soc.contracts.internal.InternalOrder;
import rocu.soc.contracts.internal.InternalTopics;

/** Learns of ancillary orders, historic ones as well: when each was made, and who may know of it. */
@ApplicationScoped
class KnownOrders implements Projection {

    private static final String UPSERT = """
            insert into known_order (id, sequence, threat_id, made_on, organisation, region, affected, marking, groups)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update
               set sequence = excluded.sequence, gone = false, threat_id = excluded.threat_id,
                   made_on = excluded.made_on, organisation = excluded.organisation, region = excluded.region,
                   affected = excluded.affected, marking = excluded.marking, groups = excluded.groups
            """;

    private static final String FORGET = """
            insert into known_order (id, sequence, gone, made_on, organisation, region, affected, marking, groups)
            values (?, ?, true, '1900-01-01', '', '', '{}', 'OFFICIAL_SENSITIVE', '{}')
            on conflict (id) do update
               set sequence = excluded.sequence, gone = true, threat_id = null, affected = '{}'
            """;

    @Inject
    ObjectMapper mapper;

    @Override
    public String name() {
        return "orders";
    }

    @Override
    public String topic() {
        return InternalTopics.ORDERS;
    }

    @Override
    public String aggregate() {
        return InternalOrder.AGGREGATE;
    }

    @Override
    public String table() {
        return "known_order";
    }

    @Override
    public OptionalInt standsAt(Connection connection, UUID aggregate) throws SQLException {
        return KnownRows.standsAt(connection, "select sequence from known_order where id = ? for update", aggregate);
    }

    @Override
    public void apply(Connection connection, InternalRecord received) throws SQLException, JsonProcessingException {
        if (received.isTombstone()) {
            KnownRows.forget(connection, FORGET, received);
            return;
        }
        JsonNode told = mapper.readTree(new String(received.payload(), StandardCharsets.UTF_8));
        if (InternalOrder.AGGREGATE.equals(told.path("aggregate").asText())) {
            learn(connection, mapper.treeToValue(told, InternalOrder.class));
        }
    }

    private static void learn(Connection connection, InternalOrder order) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            upsert.setObject(1, order.id());
            upsert.setInt(2, order.sequence());
            upsert.setObject(3, order.state().threatId());
            upsert.setObject(4, order.state().madeOn());
            KnownRows.setAccess(upsert, 5, order.access());
            upsert.executeUpdate();
        }
    }
}
