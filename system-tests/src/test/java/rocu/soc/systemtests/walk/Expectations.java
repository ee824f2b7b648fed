package rocu.soc.systemtests.walk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import rocu.soc.systemtests.walk.Door.Ask;
import rocu.soc.systemtests.walk.Planted.Kind;
import rocu.soc.systemtests.walk.Specification.Level;

/** What answers about records must be, by the oracle. */
final class Expectations {

    private static final Set<String> OF_THE_ANSWER = Set.of("etag", "asKnownAt", "provisional", "warnings");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Oracle oracle;
    private final List<Planted> records;
    private final String nothing;

    Expectations(Door door, Oracle oracle, List<Planted> records) {
        this.oracle = oracle;
        this.records = records;
        this.nothing = door.ask("cheshire-analyst", Ask.get(Kind.THREAT.base() + "/" + UUID.randomUUID()))
                .problem();
    }

    /** What is said of a record that never was. */
    Expectation notThere() {
        return answer -> answer.status() == 404
                        && (answer.whole().endsWith("\n") || answer.problem().equals(nothing))
                ? Optional.empty()
                : Expectation.different("404 " + nothing, answer);
    }

    /** Refused, without a word about whose record it is unless that shows. */
    Expectation refused(Persona persona, String permission, Planted record) {
        return Expectation.forbidden(permission)
                .and(answer -> oracle.shows(persona, record, "organisation")
                                || !answer.body().path("detail").asText().contains(record.owner())
                        ? Optional.empty()
                        : Expectation.different("nothing of " + record.owner(), answer));
    }

    /** The record with exactly the members of the persona's level. */
    Expectation shown(Persona persona, Planted record) {
        return Expectation.status(200)
                .and(answer -> exactly(oracle.members(persona, record), answer.body())
                        .or(() -> threatThen(persona, record, answer.body()))
                        .or(() -> tag(persona, record, answer.headers().getOrDefault("etag", ""))));
    }

    /** The answer to a command that was sent before: of what it made, no more than shows today. */
    Expectation repeated(Persona persona, Planted record) {
        if (oracle.level(persona, record) == Level.NONE) {
            return record.threat().isEmpty() ? notThere() : Expectation.unknownThreat();
        }
        boolean hidesLink = record.kind() == Kind.ORDER && !record.threat().isEmpty() && !oracle.links(persona, record);
        return hidesLink ? Expectation.unknownThreat() : Expectation.status(201);
    }

    /** A page whose items are exactly those records, each with exactly the members of the persona's level. */
    Expectation page(Persona persona, List<Planted> expected) {
        return page(persona, expected, (record, item) -> item(persona, record, item));
    }

    /** The same of the past, when a record may have had fewer members. */
    Expectation pageThen(Persona persona, List<Planted> expected) {
        return page(persona, expected, (record, item) -> {
            Set<String> found = members(item);
            found.removeAll(oracle.members(persona, record));
            return found.isEmpty() ? Optional.empty() : Expectation.different("no more than the level gives", found);
        });
    }

    /** A file of those records alone, among all of their kind. */
    Expectation file(List<Planted> all, List<Planted> expected) {
        return Expectation.status(200).and(answer -> {
            List<Planted> held = all.stream()
                    .filter(record -> answer.whole().contains(record.id()))
                    .toList();
            return held.equals(expected) ? Optional.empty() : Expectation.different(expected, held);
        });
    }

    /** The same as a line each, with exactly the members of the persona's level. */
    Expectation lines(Persona persona, List<Planted> all, List<Planted> expected) {
        return file(all, expected)
                .and(answer -> answer.whole()
                        .lines()
                        .skip(1)
                        .map(Expectations::line)
                        .flatMap(line -> expected.stream()
                                .filter(record ->
                                        record.id().equals(line.path("id").asText()))
                                .flatMap(record -> item(persona, record, line).stream()))
                        .findFirst());
    }

    private static JsonNode line(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("A line of a file is no JSON: " + text, e);
        }
    }

    private Expectation page(
            Persona persona, List<Planted> expected, BiFunction<Planted, JsonNode, Optional<String>> judge) {
        return Expectation.status(200).and(answer -> {
            Map<String, JsonNode> items = new HashMap<>();
            answer.body()
                    .path("items")
                    .forEach(item -> items.put(item.path("id").asText(), item));
            Set<String> ids = new TreeSet<>(expected.stream().map(Planted::id).toList());
            if (!items.keySet().equals(ids)) {
                return Expectation.different(named(persona, ids), named(persona, items.keySet()));
            }
            JsonNode count = answer.body().path("count");
            if (!count.isMissingNode() && count.asInt() != expected.size()) {
                return Expectation.different("a count of " + expected.size(), count);
            }
            return expected.stream()
                    .flatMap(record -> judge.apply(record, Objects.requireNonNull(items.get(record.id()))).stream()
                            .map(fault -> persona.to(record) + " of " + record + ": " + fault))
                    .findFirst();
        });
    }

    /** What the persona's organisation is to each of those records, with the marking. */
    private List<String> named(Persona persona, Set<String> ids) {
        return ids.stream()
                .map(id -> records.stream()
                        .filter(record -> record.id().equals(id))
                        .map(record -> persona.to(record) + " of " + record)
                        .findFirst()
                        .orElse(id))
                .sorted()
                .toList();
    }

    private Optional<String> item(Persona persona, Planted record, JsonNode item) {
        return exactly(oracle.members(persona, record), item)
                .or(() -> threatThen(persona, record, item))
                .or(() -> tag(persona, record, item.path("etag").asText()));
    }

    /** What the threat of a disruption was shows its crime type to whom the threat shows it. */
    private Optional<String> threatThen(Persona persona, Planted record, JsonNode document) {
        JsonNode then = document.path("threatAtRecording");
        if (then.isMissingNode()) {
            return Optional.empty();
        }
        boolean shows = oracle.shows(persona, record.threat().getFirst(), "primaryCrimeType");
        return then.has("primaryCrimeType") == shows
                ? Optional.empty()
                : Expectation.different((shows ? "the" : "no") + " crime type of its threat", then);
    }

    private Optional<String> tag(Persona persona, Planted record, String tag) {
        Level level = oracle.level(persona, record);
        boolean linked = record.kind() == Kind.ORDER && level == Level.FULL && oracle.links(persona, record);
        return tag.contains("-" + level) && tag.contains("-linked") == linked
                ? Optional.empty()
                : Expectation.different("a tag of the level " + level + (linked ? ", linked" : ""), tag);
    }

    private static Optional<String> exactly(Set<String> expected, JsonNode document) {
        Set<String> found = members(document);
        return found.equals(expected) ? Optional.empty() : Expectation.different("the members " + expected, found);
    }

    private static Set<String> members(JsonNode document) {
        Set<String> members = new TreeSet<>();
        document.fieldNames().forEachRemaining(members::add);
        members.removeAll(OF_THE_ANSWER);
        return members;
    }
}
