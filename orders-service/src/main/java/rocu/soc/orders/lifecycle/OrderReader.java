package rocu.soc.orders.lifecycle;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.identity.Caller;
import rocu.soc.chassis.json.BodyReader;
import rocu.soc.chassis.json.MergePatch;
import rocu.soc.chassis.problem.Problem;
import rocu.soc.chassis.record.RecordedBy;
import rocu.soc.chassis.record.Source;

/** Reads what clients send of orders; every fault is named at once. What the members mean is judged elsewhere. */
@ApplicationScoped
public class OrderReader {

    static final int LONGEST_NAME = 200;
    static final int LONGEST_REASON = 500;

    private static final List<String> READ_ONLY = List.of(
            "id",
            "reference",
            "version",
            "organisation",
            "region",
            "managingOrganisation",
            "state",
            "on",
            "termsInForce",
            "linkStatus",
            "recordedAt",
            "knownFrom",
            "etag",
            "warnings",
            "sourceSystem",
            "sourceReference");

    private static final List<String> THREAT = List.of("threatId", "threatReference");

    @Inject
    OrderRules rules;

    @Inject
    CatalogueCheck catalogue;

    @Inject
    ObjectMapper mapper;

    /**
     * A granted order.
     *
     * @throws Problem 400 {@code malformed-request}, 422 {@code broken-rule}
     */
    Grant grant(ObjectNode body, Caller caller) {
        BodyReader reader = BodyReader.of(body);
        OrderFacts facts = OrderFactsReader.facts(reader);
        String managing = reader.optionalText("managingOrganisation", LONGEST_NAME)
                .orElse(caller.organisation().id());
        Source source = Source.read(reader, caller.sourceSystem());
        RecordedBy recordedBy = RecordedBy.read(reader);
        rules.judgeSource(source, recordedBy, caller, reader);
        reader.finish();
        rules.judgeOrder(facts.order(), reader);
        rules.judgeManagement(facts, reader);
        rules.judgeManaging(managing, reader);
        List<Warning> warnings = warnings(facts, caller, reader);
        reader.finish();
        return new Grant(facts, managing, source, recordedBy, warnings);
    }

    /**
     * A change, as a merge patch of what is said now; a threat is named by its id or by its reference, so that either takes
     * the place of both. Only what changes is judged: a fact that was taken from history, or
     * under a row of the catalogue that has ended, hinders nobody from recording a release.
     *
     * @throws Problem 400 {@code malformed-request}, 422 {@code broken-rule}
     */
    Amendment amendment(OrderFacts present, ObjectNode patch, Caller caller) {
        ObjectNode said = mapper.valueToTree(present);
        if (speaksOfThreat(patch)) {
            said.remove(THREAT);
        }
        BodyReader reader = BodyReader.of(MergePatch.apply(said, patch));
        READ_ONLY.forEach(reader::readOnly);
        OrderFacts facts = OrderFactsReader.facts(reader);
        RecordedBy recordedBy = RecordedBy.read(reader);
        Optional<String> reason = reader.optionalText("reason", LONGEST_REASON);
        rules.judgeRecorder(recordedBy, caller, reader);
        reader.finish();
        List<Warning> warnings = new ArrayList<>();
        if (!facts.order().equals(present.order())) {
            if (reason.isEmpty()) {
                reader.broken("reason", "required", "Say why what the court ordered was recorded otherwise.");
            }
            rules.judgeOrder(facts.order(), reader);
            rules.judgeManagement(facts, reader);
            warnings.addAll(catalogue.judge(facts.order(), caller.organisation(), reader));
        } else if (!facts.management().equals(present.management())) {
            rules.judgeManagement(facts, reader);
        }
        OrderRules.openRelease(facts).ifPresent(warnings::add);
        reader.finish();
        return new Amendment(facts, recordedBy, reason.orElse(null), List.copyOf(warnings));
    }

    /** The threat that a patch names by its id; what is wrong with the patch is said when it is read as a whole. */
    static @Nullable UUID threatId(ObjectNode patch) {
        return BodyReader.of(patch).optionalId("threatId").orElse(null);
    }

    /** The same by its reference. */
    static @Nullable String threatReference(ObjectNode patch) {
        return OrderFactsReader.threatReference(BodyReader.of(patch));
    }

    static boolean speaksOfThreat(ObjectNode patch) {
        return THREAT.stream().anyMatch(patch::has);
    }

    private List<Warning> warnings(OrderFacts facts, Caller caller, BodyReader reader) {
        List<Warning> warnings = new ArrayList<>(catalogue.judge(facts.order(), caller.organisation(), reader));
        OrderRules.openRelease(facts).ifPresent(warnings::add);
        return List.copyOf(warnings);
    }
}
