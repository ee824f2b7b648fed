package rocu.soc.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import rocu.soc.chassis.web.time.Instants;

/**
 * What a list is asked for.
 *
 * @param equal allowed values by member; the names of members and of parameters are the same
 * @param from first day, and {@code before} the day after the last
 */
record Selection(Map<String, List<String>> equal, LocalDate from, LocalDate before, String sort) {

    private static final List<String> SORTS = List.of("stoppedOn", "-stoppedOn", "recordedAt", "-recordedAt");

    /** Some question about the records of those source systems. */
    static Selection random(Random random, LocalDate firstDay, List<String> systems) {
        Map<String, List<String>> equal = new LinkedHashMap<>();
        equal.put("sourceSystem", systems);
        maybe(random, equal, "outcome", Facts.OUTCOMES);
        if (random.nextInt(6) == 0) {
            maybe(random, equal, "askedBy", Facts.FORCES);
        }
        LocalDate from = firstDay.plusDays(Math.max(0, random.nextInt(2 * Facts.DAYS) - Facts.DAYS));
        return new Selection(equal, from, from.plusDays(1 + random.nextInt(Facts.DAYS)), Facts.one(random, SORTS));
    }

    private static void maybe(Random random, Map<String, List<String>> equal, String member, List<String> values) {
        if (random.nextBoolean()) {
            List<String> some =
                    values.stream().filter(value -> random.nextInt(3) > 0).toList();
            if (!some.isEmpty()) {
                equal.put(member, some);
            }
        }
    }

    String address() {
        List<String> parameters = new ArrayList<>();
        equal.forEach((member, values) -> values.forEach(value -> parameters.add(member + "=" + value)));
        parameters.add("stoppedFrom=" + from);
        parameters.add("stoppedBefore=" + before);
        parameters.add("sort=" + sort);
        return Sample.STOPS + "?" + parameters.stream().collect(Collectors.joining("&"));
    }

    String address(Instant asKnownAt) {
        return address() + "&asKnownAt=" + Instants.text(asKnownAt);
    }

    /** Values of one parameter widen, parameters narrow. */
    boolean admits(JsonNode row) {
        LocalDate day = LocalDate.parse(row.get("stoppedOn").textValue());
        return !day.isBefore(from)
                && day.isBefore(before)
                && equal.entrySet().stream()
                        .allMatch(filter -> filter.getValue()
                                .contains(row.path(filter.getKey()).asText()));
    }

    Comparator<JsonNode> order() {
        boolean latestFirst = sort.startsWith("-");
        Comparator<JsonNode> order = (latestFirst ? sort.substring(1) : sort).equals("recordedAt")
                ? Comparator.comparing(
                        row -> Instant.parse(row.get("recordedAt").textValue()))
                : Comparator.comparing(
                        row -> LocalDate.parse(row.get("stoppedOn").textValue()));
        order = order.thenComparing(row -> row.get("id").textValue());
        return latestFirst ? order.reversed() : order;
    }
}
