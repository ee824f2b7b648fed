package rocu.soc.records;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.RecordKind;
import rocu.soc.chassis.record.TimeOrderedId;
import rocu.soc.chassis.record.command.Change;

/** Publishes every version of a record, with the facts that led to it: the internal records of {@code asyncapi.yaml}. */
@ApplicationScoped
class RecordEvents {

    @Inject
    ObjectMapper mapper;

    /**
     * Publishes the version at which a record stands, with the transaction that writes it.
     *
     * @param before what was said before; null for the first version
     */
    <C extends Record> void publish(RecordDeclaration<C> of, Stored<C> stored, @Nullable C before, Change change) {
        RecordVersion version = stored.version();
        publish(
                of,
                stored.head(),
                stored.content(),
                provenance(
                        version.knownFrom(), version.changedBy(), false, of.kind(), of.facts(before, stored.content())),
                change);
    }

    /** Publishes a version that an earlier system knew; no reaction acts on it. */
    <C extends Record> void publishPast(RecordDeclaration<C> of, RecordHead head, PastRecord<C> past, Change change) {
        publish(
                of,
                head,
                past.content(),
                provenance(
                        past.entry().knownFrom(),
                        past.entry().actor(),
                        true,
                        of.kind(),
                        of.pastFacts(past.content(), head.version() == 1)),
                change);
    }

    private <C extends Record> void publish(
            RecordDeclaration<C> of, RecordHead head, C content, ObjectNode provenance, Change change) {
        ObjectNode record = mapper.createObjectNode()
                .put("aggregate", of.kind().name())
                .put("id", head.id().toString())
                .put("reference", head.reference())
                .put("sequence", head.version());
        record.set("provenance", provenance);
        record.set("access", access(head));
        record.set("state", mapper.valueToTree(of.published(content)));
        try {
            change.publish(of.topic(), head.id(), head.version(), mapper.writeValueAsBytes(record));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree can be written", e);
        }
    }

    private ObjectNode access(RecordHead head) {
        ObjectNode access = mapper.createObjectNode()
                .put("organisation", head.organisation())
                .put("region", head.region());
        access.set("affected", mapper.valueToTree(head.affected()));
        access.put("marking", head.marking().name());
        access.set("groups", mapper.valueToTree(head.groups()));
        return access;
    }

    private ObjectNode provenance(
            Instant knownFrom, String changedBy, boolean historic, RecordKind kind, List<String> facts) {
        ObjectNode provenance = mapper.createObjectNode();
        provenance.set("knownFrom", mapper.valueToTree(knownFrom));
        provenance.put("actor", changedBy).put("historic", historic);
        ArrayNode led = provenance.putArray("facts");
        facts.forEach(fact ->
                led.addObject().put("id", TimeOrderedId.create().toString()).put("type", kind.name() + "." + fact));
        return provenance;
    }
}
