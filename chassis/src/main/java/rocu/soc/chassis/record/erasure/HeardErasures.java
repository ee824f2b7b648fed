package rocu.soc.chassis.record.erasure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import rocu.soc.chassis.messaging.consume.InternalRecord;
import rocu.soc.chassis.messaging.consume.Reaction;
import rocu.soc.chassis.messaging.consume.Unprocessable;

/**
 * Hears what was erased anywhere in the suite, and lets go of dead letters of it: they can never be processed to
 * any purpose. What projections hold, the tombstone of the record itself takes away.
 */
@ApplicationScoped
class HeardErasures implements Reaction {

    private static final String HEAR = """
            insert into heard_erasure (id, kind, record_id, organisation, scope, before_version)
            values (?, ?, ?, ?, ?, ?)
            on conflict (id) do nothing
            """;

    private static final String LET_GO = """
            update dead_letter
               set settled_at = clock_timestamp(), settled_by = 'erasure', settled_how = 'DISCARDED',
                   settled_reason = 'What it holds was erased.', payload = null
             where record_key = ? and settled_at is null and dead_letter_sequence(headers) < ?
            """;

    private static final String SELECT = """
            select kind, record_id, organisation, scope, before_version
              from heard_erasure
             where id = ?
            """;

    @Inject
    AgroalDataSource database;

    @Inject
    ObjectMapper mapper;

    /** An erasure of which this service has heard. */
    record Heard(String kind, UUID record, String organisation, ErasureScope scope, int before) {}

    @Override
    public String name() {
        return "erasures";
    }

    @Override
    public String topic() {
        return Erasure.TOPIC;
    }

    @Override
    public void apply(Connection connection, InternalRecord received) throws SQLException, JsonProcessingException {
        JsonNode published = mapper.readTree(new String(received.payload(), StandardCharsets.UTF_8));
        try (PreparedStatement hear = connection.prepareStatement(HEAR);
                PreparedStatement letGo = connection.prepareStatement(LET_GO)) {
            hear.setObject(1, id(published, "id"));
            hear.setString(2, text(published, "kind"));
            hear.setObject(3, received.key());
            hear.setString(4, text(published, "organisation"));
            hear.setString(5, text(published, "scope"));
            hear.setInt(6, received.sequence());
            hear.executeUpdate();
            letGo.setString(1, received.key().toString());
            letGo.setInt(2, received.sequence());
            letGo.executeUpdate();
        }
    }

    Optional<Heard> find(UUID erasure) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setObject(1, erasure);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Heard(
                                row.getString(1),
                                row.getObject(2, UUID.class),
                                row.getString(3),
                                ErasureScope.valueOf(row.getString(4)),
                                row.getInt(5)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("What was heard of erasures cannot be read", e);
        }
    }

    private static UUID id(JsonNode published, String member) {
        try {
            return UUID.fromString(text(published, member));
        } catch (IllegalArgumentException notAnId) {
            throw new Unprocessable("the erasure has a member " + member + " that is no id");
        }
    }

    private static String text(JsonNode published, String member) {
        JsonNode value = published.path(member);
        if (!value.isTextual()) {
            throw new Unprocessable("the erasure has no " + member);
        }
        return value.asText();
    }
}
