package rocu.soc.orders.history;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.history.Histories;
import rocu.soc.chassis.json.BodyReader;
import rocu.soc.chassis.json.Faults;
import rocu.soc.chassis.json.StrictJson;
import rocu.soc.chassis.json.Utf8;
import rocu.soc.chassis.problem.Problem;
import rocu.soc.chassis.problem.ProblemTypes;
import rocu.soc.chassis.reference.Organisation;
import rocu.soc.chassis.reference.Organisations;
import rocu.soc.orders.catalogue.OrderType;
import rocu.soc.orders.catalogue.OrderTypes;
import rocu.soc.orders.lifecycle.OrderFacts;
import rocu.soc.orders.lifecycle.OrderFactsReader;
import rocu.soc.orders.lifecycle.OrderReader;
import rocu.soc.orders.lifecycle.OrderRules;
import rocu.soc.orders.lifecycle.PastVersion;
import rocu.soc.orders.lifecycle.Source;

/** Reads the lines of a historic load, NDJSON, one version each: structure and codes, no rules of a record's life. */
@ApplicationScoped
class HistoricLineReader {

    static final int MOST_LINES = 1_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 500;

    @Inject
    OrderReader reader;

    @Inject
    OrderRules rules;

    @Inject
    OrderTypes types;

    @Inject
    Organisations organisations;

    @Inject
    Histories histories;

    @ConfigProperty(name = "soc.region")
    String region;

    /**
     * The versions in their order, by the pointer to their line, {@code /lines/1} being the first.
     *
     * @throws Problem 400 {@code malformed-request}, 413 {@code content-too-large}; what breaks a rule is in the faults
     */
    Map<String, PastVersion> read(byte @Nullable [] body, Faults faults) {
        List<String> lines =
                Utf8.text(body == null ? new byte[0] : body).lines().toList();
        if (lines.stream().filter(line -> !line.isBlank()).count() > MOST_LINES) {
            throw Problem.of(
                    ProblemTypes.CONTENT_TOO_LARGE, "Send at most " + MOST_LINES + " lines in a load, and go on.");
        }
        Set<String> codes = types.all().stream().map(OrderType::code).collect(Collectors.toSet());
        Map<String, PastVersion> versions = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                String pointer = "/lines/" + (i + 1);
                try {
                    versions.put(pointer, version(object(lines.get(i)), pointer, codes, faults));
                } catch (Problem problem) {
                    faults.take(pointer, problem);
                }
            }
        }
        if (lines.stream().allMatch(String::isBlank)) {
            faults.malformed("", "empty-body", "Send one JSON object on each line.");
        }
        return versions;
    }

    private static ObjectNode object(String line) {
        return StrictJson.object(line.getBytes(StandardCharsets.UTF_8));
    }

    private PastVersion version(ObjectNode line, String pointer, Set<String> codes, Faults faults) {
        BodyReader body = BodyReader.of(line, pointer, faults);
        String owner = body.requiredText("organisation", LONGEST_NAME);
        Organisation organisation = organisations.all().get(owner);
        if (organisation == null || !histories.mayHave(organisation)) {
            body.broken("organisation", "unknown-organisation", "No organisation that owns records here has that id.");
        }
        Instant knownFrom = body.requiredInstant("knownFrom");
        if (!knownFrom.isBefore(Instant.now())) {
            body.broken("knownFrom", "in-the-future", "History was known in the past.");
        }
        OrderFacts facts = OrderFactsReader.facts(body);
        String managing =
                body.optionalText("managingOrganisation", LONGEST_NAME).orElse(owner);
        rules.judgePastManaging(managing, body);
        rules.judgeResidence(facts.management().residenceOrganisation(), body);
        if (!codes.contains(facts.order().orderType())) {
            body.broken("orderType", "unknown-order-type", "The codes are listed at /api/v1/order-types.");
        }
        String own = organisation == null ? null : organisation.region();
        PastVersion version = new PastVersion(
                owner,
                own == null ? region : own,
                managing,
                new Source(
                        body.requiredText("sourceSystem", LONGEST_NAME),
                        body.requiredText("sourceReference", LONGEST_NAME)),
                knownFrom,
                body.requiredText("actor", LONGEST_NAME),
                reader.recordedBy(body),
                body.optionalText("reason", LONGEST_REASON).orElse(null),
                facts);
        body.noMore();
        return version;
    }
}
