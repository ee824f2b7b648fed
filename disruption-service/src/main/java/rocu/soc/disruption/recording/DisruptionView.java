package rocu.soc.disruption.recording;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import rocu.soc.chassis.command.Answer;
import rocu.soc.chassis.http.Etag;
import rocu.soc.chassis.identity.Caller;
import rocu.soc.chassis.policy.Level;
import rocu.soc.chassis.policy.Policy;
import rocu.soc.chassis.problem.Problem;

/** Shows disruptions as far as the policy lets a caller see them, by today's marking and rights. */
@ApplicationScoped
class DisruptionView {

    static final String BASE = "/api/v1/disruptions";
    static final String READ = "disruptions:read";

    @Inject
    Policy policy;

    @Inject
    ObjectMapper mapper;

    /**
     * How much the caller sees of it.
     *
     * @throws Problem 404 for nothing at all
     */
    Level level(Disruption disruption, Caller caller) {
        Level level = policy.level(caller, READ, disruption.policyFacts());
        if (level == Level.NONE) {
            throw Problem.notFound();
        }
        return level;
    }

    /** The members that show at that level. */
    ObjectNode document(Disruption disruption, DisruptionVersion version, Level level) {
        ObjectNode document = mapper.valueToTree(DisruptionDocument.of(disruption, version));
        return level == Level.FULL
                ? document
                : document.retain(policy.summaryMembers(Disruption.KIND, disruption.marking));
    }

    Etag etag(DisruptionVersion version, Level level) {
        return new Etag(version.version(), level);
    }

    /** What a command answers to who was allowed to give it. */
    Answer answer(int status, Disruption disruption, DisruptionVersion version) {
        String etag = etag(version, Level.FULL).toString();
        String location = BASE + "/" + disruption.id;
        return new Answer(
                status,
                disruption.id(),
                status == 201 ? Map.of("Location", location, Etag.HEADER, etag) : Map.of(Etag.HEADER, etag),
                bytes(document(disruption, version, Level.FULL)));
    }

    byte[] bytes(ObjectNode document) {
        try {
            return mapper.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of plain values can be written", e);
        }
    }
}
