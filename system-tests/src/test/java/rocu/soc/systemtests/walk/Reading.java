package rocu.soc.systemtests.walk;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import rocu.soc.systemtests.walk.Door.Ask;
import rocu.soc.systemtests.walk.Planted.Kind;
import rocu.soc.systemtests.walk.Specification.Level;

/** How operations are walked that read a record, or what is about none. */
final class Reading {

    private final Walk walk;
    private final List<String> moments;

    /**
     * Reading.
     *
     * @param moments queries that ask for the past, when all planted records were known already
     */
    Reading(Walk walk, List<String> moments) {
        this.walk = walk;
        this.moments = moments;
    }

    /** What a permission alone opens. */
    Handler open(String permission, String path) {
        return (operation, persona) -> walk.cell(
                operation,
                persona,
                Ask.get(path),
                Rights.give(persona, permission) ? Expectation.status(200) : Expectation.forbidden(permission));
    }

    /** A record of that kind: now, as it was known, by {@code HEAD}, and by a tag that may be held from before. */
    Handler item(Kind kind) {
        return records(
                        kind,
                        Level.SUMMARY,
                        Planted::address,
                        (persona, record) -> walk.expect().shown(persona, record))
                .and((operation, persona) -> walk.all(kind).forEach(record -> {
                    for (String moment : moments) {
                        walk.cell(
                                operation,
                                persona,
                                record,
                                Ask.get(record.address() + moment),
                                read(persona, record, Level.SUMMARY, Expectation.status(200)));
                    }
                    walk.cell(
                            operation,
                            persona,
                            record,
                            new Ask("HEAD", record.address(), "", Map.of()),
                            Rights.give(persona, kind.read())
                                    ? read(persona, record, Level.SUMMARY, Expectation.status(200))
                                    : Expectation.status(403));
                    if (walk.oracle().level(persona, record) == Level.NONE) {
                        walk.cell(
                                operation,
                                persona,
                                record,
                                Ask.get(record.address()).with("If-None-Match", "*"),
                                read(persona, record, Level.SUMMARY, Expectation.status(304)));
                    }
                }));
    }

    /** An address under a record, which is there for whom the record shows that much at least. */
    Handler records(Kind kind, Level least, Function<Planted, String> path) {
        return records(kind, least, path, (persona, record) -> Expectation.status(200));
    }

    /** The same, with what it shows. */
    Handler records(Kind kind, Level least, Function<Planted, String> path, Shown shown) {
        return (operation, persona) -> walk.all(kind)
                .forEach(record -> walk.cell(
                        operation,
                        persona,
                        record,
                        Ask.get(path.apply(record)),
                        read(persona, record, least, shown.to(persona, record))));
    }

    /** What an address shows of a record to somebody to whom it shows. */
    @FunctionalInterface
    interface Shown {
        Expectation to(Persona persona, Planted record);
    }

    private Expectation read(Persona persona, Planted record, Level least, Expectation open) {
        if (!Rights.give(persona, record.kind().read())) {
            return Expectation.forbidden(record.kind().read());
        }
        return walk.oracle().level(persona, record).compareTo(least) < 0
                ? walk.expect().notThere()
                : open;
    }
}
