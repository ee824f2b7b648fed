package rocu.soc.disruption.threat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import rocu.soc.chassis.consume.InternalRecord;
import rocu.soc.chassis.consume.Projection;
import rocu.soc.chassis.consume.Unprocessable;
import rocu.soc.contracts.internal.Access;
import rocu.soc.contracts.internal.InternalThreat;
import rocu.soc.contracts.internal.InternalTopics;

/**
 * Learns of threats. A disruption shows no more than its threat does, so a change of a threat's marking or groups reaches
 * the heads of its disruptions in the same transaction.
 */
@ApplicationScoped
class ThreatProjection implements Projection {

    private static final String UPSERT = """
            insert into known_threat (id, sequence, reference, organisation, region, affected, marking, groups,
                                      threat_type, primary_crime_type, tier)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update
               set sequence = excluded.sequence, gone = false, reference = excluded.reference,
                   organisation = excluded.organisation, region = excluded.region, affected = excluded.affected,
                   marking = excluded.marking, groups = excluded.groups, threat_type = excluded.threat_type,
                   primary_crime_type = excluded.primary_crime_type, tier = excluded.tier
            """;

    private static final String FORGET = """
            update known_threat
               set sequence = ?, gone = true, reference = '', affected = '{}', threat_type = '', primary_crime_type = '',
                   tier = null
             where id = ?
            """;

    private static final String FOLLOW = """
            update disruption d
               set groups = ?,
                   marking = case when 'OFFICIAL_SENSITIVE' in (v.marking, ?) then 'OFFICIAL_SENSITIVE' else 'OFFICIAL' end
              from disruption_version v
             where d.threat_id = ? and v.disruption_id = d.id and v.version = d.version
            """;

    private static final String FOLLOW_PROPOSED = "update proposed_disruption set groups = ? where threat_id = ?";

    @Inject
    ObjectMapper mapper;

    @Override
    public String name() {
        return "threats";
    }

    @Override
    public String topic() {
        return InternalTopics.THREATS;
    }

    @Override
    public OptionalInt standsAt(Connection connection, UUID aggregate) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select sequence from known_threat where id = ? for update")) {
            select.setObject(1, aggregate);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? OptionalInt.of(row.getInt(1)) : OptionalInt.empty();
            }
        }
    }

    @Override
    public void apply(Connection connection, InternalRecord received) throws SQLException, JsonProcessingException {
        if (received.isTombstone()) {
            forget(connection, received);
            return;
        }
        JsonNode told = tree(received.payload());
        if (InternalThreat.AGGREGATE.equals(told.path("aggregate").asText())) {
            InternalThreat threat = mapper.treeToValue(told, InternalThreat.class);
            learn(connection, threat);
            follow(connection, threat);
        }
    }

    private JsonNode tree(byte[] payload) throws JsonProcessingException {
        try {
            return mapper.readTree(payload);
        } catch (JsonProcessingException e) {
            throw e;
        } catch (IOException e) {
            throw new Unprocessable("the state is not JSON");
        }
    }

    private static void learn(Connection connection, InternalThreat threat) throws SQLException {
        Access access = threat.access();
        try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            upsert.setObject(1, threat.id());
            upsert.setInt(2, threat.sequence());
            upsert.setString(3, threat.reference());
            upsert.setString(4, access.organisation());
            upsert.setString(5, access.region());
            upsert.setArray(6, texts(connection, access.affected()));
            upsert.setString(7, access.marking());
            upsert.setArray(8, texts(connection, access.groups()));
            upsert.setString(9, threat.state().threatType());
            upsert.setString(10, threat.state().primaryCrimeType());
            upsert.setObject(11, threat.state().tier());
            upsert.executeUpdate();
        }
    }

    private static void follow(Connection connection, InternalThreat threat) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(FOLLOW)) {
            update.setArray(1, texts(connection, threat.access().groups()));
            update.setString(2, threat.access().marking());
            update.setObject(3, threat.id());
            update.executeUpdate();
        }
        try (PreparedStatement update = connection.prepareStatement(FOLLOW_PROPOSED)) {
            update.setArray(1, texts(connection, threat.access().groups()));
            update.setObject(2, threat.id());
            update.executeUpdate();
        }
    }

    private static void forget(Connection connection, InternalRecord received) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(FORGET)) {
            update.setInt(1, received.sequence());
            update.setObject(2, received.key());
            update.executeUpdate();
        }
    }

    private static Array texts(Connection connection, List<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray(String[]::new));
    }
}
