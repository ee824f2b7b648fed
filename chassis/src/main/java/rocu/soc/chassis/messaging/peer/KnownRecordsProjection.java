package rocu.soc.chassis.messaging.peer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.messaging.consume.InternalRecord;
import rocu.soc.chassis.messaging.consume.Projection;
import rocu.soc.chassis.messaging.consume.Unprocessable;
import rocu.soc.chassis.web.policy.Marking;

/** Learns of another service's records of one kind from the topic on which their owner publishes them. */
public abstract class KnownRecordsProjection implements Projection {

    private final KnownRecords<?> records;
    private final String aggregate;
    private final ObjectMapper mapper;

    /**
     * Makes the projection.
     *
     * @param aggregate the kind of the records, by their member {@code aggregate}; others of the topic are left alone
     */
    protected KnownRecordsProjection(KnownRecords<?> records, String aggregate, ObjectMapper mapper) {
        this.records = records;
        this.aggregate = aggregate;
        this.mapper = mapper;
    }

    /**
     * What this service alone keeps of a record, in the order of its columns. The record is read here as it was published, so
     * that one which is not as published is quarantined.
     *
     * @param published all that was published of it
     */
    protected abstract List<? extends @Nullable Object> own(JsonNode published) throws JsonProcessingException;

    /** What follows here from a record as it is now, in the transaction in which it is learnt of. */
    protected void follow(Connection connection, KnownRecord record) throws SQLException {}

    @Override
    public final String aggregate() {
        return aggregate;
    }

    @Override
    public final String table() {
        return records.table();
    }

    @Override
    public final OptionalInt standsAt(Connection connection, UUID record) throws SQLException {
        return records.standsAt(connection, record);
    }

    @Override
    public final void apply(Connection connection, InternalRecord received)
            throws SQLException, JsonProcessingException {
        if (received.isTombstone()) {
            records.forget(connection, received.key(), received.sequence());
            return;
        }
        JsonNode published = mapper.readTree(new String(received.payload(), StandardCharsets.UTF_8));
        if (published.path("aggregate").asText().equals(aggregate)) {
            KnownRecord record = read(received.key(), published);
            records.learn(connection, record, received.sequence(), own(published));
            follow(connection, record);
        }
    }

    private static KnownRecord read(UUID id, JsonNode published) {
        JsonNode access = published.path("access");
        String marking = text(access, "marking");
        return new KnownRecord(
                id,
                text(published, "reference"),
                text(access, "organisation"),
                text(access, "region"),
                texts(access, "affected"),
                Arrays.stream(Marking.values())
                        .filter(known -> known.name().equals(marking))
                        .findFirst()
                        .orElseThrow(() -> new Unprocessable("the state has a marking that is none")),
                texts(access, "groups"),
                false);
    }

    private static String text(JsonNode object, String member) {
        JsonNode value = object.path(member);
        if (!value.isTextual()) {
            throw new Unprocessable("the state has no " + member);
        }
        return value.asText();
    }

    private static Set<String> texts(JsonNode object, String member) {
        JsonNode values = object.path(member);
        if (!values.isArray()) {
            throw new Unprocessable("the state has no " + member);
        }
        Set<String> texts = new HashSet<>();
        for (JsonNode value : values) {
            if (!value.isTextual()) {
                throw new Unprocessable("the state has a member of " + member + " that is no text");
            }
            texts.add(value.asText());
        }
        return texts;
    }
}
