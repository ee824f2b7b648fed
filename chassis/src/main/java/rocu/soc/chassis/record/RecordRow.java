package rocu.soc.chassis.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import rocu.soc.chassis.policy.RecordFacts;

/**
 * A record on its way into an answer.
 *
 * @param facts by which the policy decides: today's
 * @param version the version that is shown
 * @param document all members of that version
 */
public record RecordRow(UUID id, RecordFacts facts, int version, ObjectNode document) {}
