package rocu.soc.disruption.proposal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import rocu.soc.chassis.messaging.consume.InternalRecord;
import rocu.soc.chassis.messaging.consume.Reaction;
import rocu.soc.chassis.record.TimeOrderedId;
import rocu.soc.contracts.internal.InternalOrder;
import rocu.soc.contracts.internal.InternalTopics;

/** An order granted on a threat opens a proposed disruption of the organisation that applied for it, once. */
@ApplicationScoped
class OrderGranted implements Reaction {

    private static final String FOLLOWS_FROM = "ORDER_GRANTED";

    /** The groups are those of the threat today: what its members only may see is proposed to nobody else. */
    private static final String INSERT = """
            insert into proposed_disruption (id, follows_from, record_id, record_reference, organisation, region, marking,
                                             groups, threat_id, occurred_on, four_p, summary)
            values (?, ?, ?, ?, ?, ?, ?, coalesce((select t.groups from known_threat t where t.id = ?), '{}'), ?, ?, ?, ?)
            on conflict (follows_from, record_id) do nothing
            """;

    @Inject
    ObjectMapper mapper;

    @Override
    public String name() {
        return "orders-granted";
    }

    @Override
    public String topic() {
        return InternalTopics.ORDERS;
    }

    @Override
    public void apply(Connection connection, InternalRecord received) throws SQLException, JsonProcessingException {
        if (received.isTombstone()) {
            return;
        }
        JsonNode published = mapper.readTree(new String(received.payload(), StandardCharsets.UTF_8));
        if (InternalOrder.AGGREGATE.equals(published.path("aggregate").asText())) {
            InternalOrder order = mapper.treeToValue(published, InternalOrder.class);
            UUID threat = order.state().threatId();
            if (threat != null && !order.provenance().historic()) {
                propose(connection, order, threat);
            }
        }
    }

    private static void propose(Connection connection, InternalOrder order, UUID threat) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, TimeOrderedId.create());
            insert.setString(2, FOLLOWS_FROM);
            insert.setObject(3, order.id());
            insert.setString(4, order.reference());
            insert.setString(5, order.access().organisation());
            insert.setString(6, order.access().region());
            insert.setString(7, order.access().marking());
            insert.setObject(8, threat);
            insert.setObject(9, threat);
            insert.setObject(10, order.state().madeOn());
            insert.setString(11, "PREVENT");
            insert.setString(12, order.state().orderType() + " granted");
            insert.executeUpdate();
        }
    }
}
