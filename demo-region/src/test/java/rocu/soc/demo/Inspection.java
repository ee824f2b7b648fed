package rocu.soc.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import rocu.soc.demo.disruptions.DisruptionFilter;
import rocu.soc.demo.disruptions.LinkedThreat;
import rocu.soc.demo.threats.ThreatFilter;

/**
 * Counts as the inspectorate does (HMICFRS PEEL 2022/23, Appendix 2), from nothing but the lines that are sent: a second
 * opinion that shares no code with what makes the records.
 */
final class Inspection {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> GRADES = Set.of("MAJOR", "MODERATE", "MINOR");

    private final Map<String, Map<Instant, JsonNode>> threats;
    private final Map<String, Map<Instant, JsonNode>> disruptions;
    private final Map<String, Map<Instant, JsonNode>> orders;
    private final LocalDate yearFrom;
    private final LocalDate yearBefore;

    Inspection(DemoRegion region) {
        this.threats = records(Lines.threats(region));
        this.disruptions = records(Lines.disruptions(region));
        this.orders = records(Lines.orders(region));
        this.yearFrom = region.targets().disruptions().occurredFrom().value();
        this.yearBefore = region.targets().disruptions().occurredBefore().value();
    }

    /** What a threat is called in a suite that does not exist. */
    static LinkedThreat called(String sourceReference) {
        return new LinkedThreat("id of " + sourceReference, "reference of " + sourceReference);
    }

    Collection<Map<Instant, JsonNode>> disruptions() {
        return disruptions.values();
    }

    Map<Instant, JsonNode> threat(String sourceReference) {
        return threats.getOrDefault(sourceReference, Map.of());
    }

    List<JsonNode> threats(String owner, Instant known, ThreatFilter... off) {
        Set<ThreatFilter> on = EnumSet.allOf(ThreatFilter.class);
        on.removeAll(List.of(off));
        return known(threats, owner, known)
                .filter(threat -> on.stream().allMatch(filter -> passes(threat, filter)))
                .toList();
    }

    List<JsonNode> everyThreat(String owner, Instant known) {
        return known(threats, owner, known).toList();
    }

    List<JsonNode> disruptions(String owner, Instant known, DisruptionFilter... off) {
        Set<DisruptionFilter> on = EnumSet.allOf(DisruptionFilter.class);
        on.removeAll(List.of(off));
        return known(disruptions, owner, known)
                .filter(disruption -> on.stream().allMatch(filter -> passes(disruption, filter)))
                .toList();
    }

    List<JsonNode> orders(String owner, Instant known, Predicate<JsonNode> wanted) {
        return known(orders, owner, known).filter(wanted).toList();
    }

    private static boolean passes(JsonNode threat, ThreatFilter filter) {
        return switch (filter) {
            case TACTICAL -> threat.path("assessmentType").asText().equals("TACTICAL");
            case MODERATED -> threat.path("moderationStatus").asText().equals("MODERATED");
            case SOC -> threat.path("soc").asBoolean();
            case TIER_NOT_5 -> threat.path("tier").asInt() != 5;
            case NOT_CLOSED -> !threat.path("phase").asText().contains("CLOSED");
        };
    }

    private boolean passes(JsonNode disruption, DisruptionFilter filter) {
        LocalDate day = LocalDate.parse(disruption.path("occurredOn").asText());
        return switch (filter) {
            case LEAD -> disruption.path("disruptionType").asText().equals("LEAD");
            case RECORDED -> disruption.path("status").asText().equals("RECORDED");
            case GRADED -> GRADES.contains(disruption.path("assessmentCategory").asText());
            case IN_YEAR -> !day.isBefore(yearFrom) && day.isBefore(yearBefore);
        };
    }

    private static Stream<JsonNode> known(Map<String, Map<Instant, JsonNode>> records, String owner, Instant instant) {
        return records.values().stream()
                .flatMap(versions -> versions.entrySet().stream()
                        .filter(version -> !version.getKey().isAfter(instant))
                        .map(Map.Entry::getValue)
                        .reduce((_, later) -> later)
                        .stream())
                .filter(version -> version.path("organisation").asText().equals(owner));
    }

    private static Map<String, Map<Instant, JsonNode>> records(Stream<String> lines) {
        Map<String, Map<Instant, JsonNode>> records = new LinkedHashMap<>();
        lines.map(Inspection::read)
                .forEach(line -> records.computeIfAbsent(
                                line.path("sourceReference").asText(), _ -> new LinkedHashMap<>())
                        .put(Instant.parse(line.path("knownFrom").asText()), line));
        return records;
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException cause) {
            throw new IllegalArgumentException(line, cause);
        }
    }
}
