package rocu.soc.systemtests.walk;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import rocu.soc.systemtests.walk.Door.Ask;
import rocu.soc.systemtests.walk.Planted.Kind;
import rocu.soc.systemtests.walk.Specification.Level;

/** How the lists of records are walked: whole, counted, as known, filtered and sorted; a hidden member neither matches nor orders. */
final class Listing {

    private static final String LINES = "application/x-ndjson";
    private static final List<String> FORMS =
            List.of(LINES, "text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Walk walk;
    private final List<String> moments;

    Listing(Walk walk, List<String> moments) {
        this.walk = walk;
        this.moments = moments;
    }

    /** The list of the planted records of that kind, by each filter and each sort. */
    Handler of(Kind kind, List<String> filters, List<String> sorts) {
        String named = walk.all(kind).stream()
                .map(record -> "reference=" + record.reference())
                .collect(Collectors.joining("&"));
        String ours = kind.base() + "?count=true&limit=500&" + named;
        return (operation, persona) -> {
            list(operation, persona, kind, ours, record -> true);
            moments.forEach(moment -> walk.cell(
                    operation,
                    persona,
                    Ask.get(ours + "&" + moment.substring(1)),
                    Rights.give(persona, kind.read())
                            ? walk.expect().pageThen(persona, visible(persona, kind, record -> true))
                            : Expectation.forbidden(kind.read())));
            filters.forEach(filter ->
                    list(operation, persona, kind, ours + "&" + filter, Filtered.by(walk.oracle(), persona, filter)));
            sorts.forEach(sort -> list(
                    operation, persona, kind, ours + "&sort=" + sort, Filtered.sorted(walk.oracle(), persona, sort)));
            files(operation, persona, kind, kind.base() + "?" + named);
            bySource(operation, persona, kind);
            if (kind != Kind.THREAT) {
                byThreat(operation, persona, kind, ours);
            }
        };
    }

    private void files(String operation, Persona persona, Kind kind, String path) {
        List<Planted> shown = visible(persona, kind, record -> true);
        for (String form : FORMS) {
            Expectation whole = form.equals(LINES)
                    ? walk.expect().lines(persona, walk.all(kind), shown)
                    : walk.expect().file(walk.all(kind), shown);
            walk.cell(
                    operation,
                    persona,
                    Ask.get(path).with("Accept", form),
                    Rights.give(persona, kind.read()) ? whole : Expectation.forbidden(kind.read()));
        }
    }

    private void bySource(String operation, Persona persona, Kind kind) {
        walk.all(kind)
                .forEach(record -> record.words().forEach((word, member) -> {
                    if (member.equals("sourceReference")) {
                        list(
                                operation,
                                persona,
                                kind,
                                kind.base() + "?count=true&sourceReference=" + word,
                                other -> other.equals(record) && whole(persona, record));
                    }
                }));
    }

    private void byThreat(String operation, Persona persona, Kind kind, String ours) {
        String parameter = kind == Kind.ORDER ? "&threat=" : "&threatId=";
        for (Planted threat : walk.all(Kind.THREAT)) {
            list(
                    operation,
                    persona,
                    kind,
                    ours + parameter + threat.id(),
                    record -> record.threat().contains(threat)
                            && whole(persona, record)
                            && (kind != Kind.ORDER || walk.oracle().links(persona, record)));
        }
    }

    private boolean whole(Persona persona, Planted record) {
        return walk.oracle().level(persona, record) == Level.FULL;
    }

    private void list(String operation, Persona persona, Kind kind, String path, Predicate<Planted> matching) {
        walk.cell(
                operation,
                persona,
                Ask.get(path),
                Rights.give(persona, kind.read())
                        ? walk.expect().page(persona, visible(persona, kind, matching))
                        : Expectation.forbidden(kind.read()));
    }

    private List<Planted> visible(Persona persona, Kind kind, Predicate<Planted> matching) {
        return walk.all(kind).stream()
                .filter(record -> walk.oracle().level(persona, record) != Level.NONE)
                .filter(matching)
                .toList();
    }
}
