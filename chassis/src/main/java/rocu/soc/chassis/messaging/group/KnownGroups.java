package rocu.soc.chassis.messaging.group;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.messaging.consume.InternalRecord;
import rocu.soc.chassis.messaging.consume.Projection;
import rocu.soc.chassis.messaging.consume.Unprocessable;
import rocu.soc.chassis.web.identity.GroupMembership;
import rocu.soc.chassis.web.time.ReportingDay;

/**
 * Learns of need-to-know groups from the topic on which their owner publishes them, and says who is a member today. A change
 * shows within three seconds of being learnt. A service that follows the groups declares it as a bean.
 */
public class KnownGroups implements Projection, GroupMembership {

    private static final Duration FRESH = Duration.ofSeconds(3);

    private static final String MEMBERS = """
            select g.code, m ->> 'userId', (m ->> 'from')::date
              from known_group g, jsonb_array_elements(g.members) m
            """;

    private static final String UPSERT = """
            insert into known_group (id, sequence, code, members) values (?, ?, ?, ?::jsonb)
            on conflict (id) do update
               set sequence = excluded.sequence, code = excluded.code, members = excluded.members
            """;

    private final AgroalDataSource database;
    private final ObjectMapper mapper;
    private final String topic;
    private final String aggregate;
    private volatile @Nullable Snapshot snapshot;

    private record Snapshot(Map<String, Set<String>> groups, LocalDate day, long readAt) {

        boolean fresh() {
            return System.nanoTime() - readAt < FRESH.toNanos() && day.equals(ReportingDay.today());
        }
    }

    /**
     * Makes the projection.
     *
     * @param aggregate the kind of the records that are groups, by their member {@code aggregate}
     */
    public KnownGroups(AgroalDataSource database, ObjectMapper mapper, String topic, String aggregate) {
        this.database = database;
        this.mapper = mapper;
        this.topic = topic;
        this.aggregate = aggregate;
    }

    @Override
    public String name() {
        return "need-to-know-groups";
    }

    @Override
    public String topic() {
        return topic;
    }

    @Override
    public String aggregate() {
        return aggregate;
    }

    @Override
    public String table() {
        return "known_group";
    }

    @Override
    public Set<String> groupsOf(String userId) {
        Snapshot held = snapshot;
        if (held == null || !held.fresh()) {
            held = read();
            snapshot = held;
        }
        return held.groups().getOrDefault(userId, Set.of());
    }

    @Override
    public OptionalInt standsAt(Connection connection, UUID group) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select sequence from known_group where id = ? for update")) {
            select.setObject(1, group);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? OptionalInt.of(row.getInt(1)) : OptionalInt.empty();
            }
        }
    }

    @Override
    public void apply(Connection connection, InternalRecord received) throws SQLException, JsonProcessingException {
        if (received.isTombstone()) {
            return; // groups are never disposed of; the records of other kinds are not ours
        }
        JsonNode published = mapper.readTree(new String(received.payload(), StandardCharsets.UTF_8));
        if (!published.path("aggregate").asText().equals(aggregate)) {
            return;
        }
        refuseMalformed(published);
        try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            upsert.setObject(1, received.key());
            upsert.setInt(2, received.sequence());
            upsert.setString(3, published.path("code").asText());
            upsert.setString(4, published.path("members").toString());
            upsert.executeUpdate();
        }
    }

    /** One group that cannot be read would keep all of them from being read. */
    private static void refuseMalformed(JsonNode published) {
        boolean sound =
                published.path("code").isTextual() && published.path("members").isArray();
        for (JsonNode member : published.path("members")) {
            sound &= member.path("userId").isTextual()
                    && isDay(member.path("from").asText());
        }
        if (!sound) {
            throw new Unprocessable("the group has no code, or a member without account or day");
        }
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeParseException notADay) {
            return false;
        }
    }

    private Snapshot read() {
        long readAt = System.nanoTime();
        LocalDate today = ReportingDay.today();
        Map<String, Set<String>> groups = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(MEMBERS);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                if (!rows.getObject(3, LocalDate.class).isAfter(today)) {
                    groups.computeIfAbsent(rows.getString(2), user -> new HashSet<>())
                            .add(rows.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The need-to-know groups cannot be read", e);
        }
        return new Snapshot(groups, today, readAt);
    }
}
