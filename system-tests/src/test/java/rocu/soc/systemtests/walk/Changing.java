package rocu.soc.systemtests.walk;

import java.util.function.Function;
import java.util.function.Predicate;
import rocu.soc.systemtests.walk.Door.Ask;
import rocu.soc.systemtests.walk.Planted.Kind;
import rocu.soc.systemtests.walk.Specification.Level;

/** How operations are walked that change something: whoever may, sends what has no effect, so that nothing changes. */
final class Changing {

    static final String BY = ", \"recordedBy\": {\"userId\": \"walker\", \"unit\": \"Walk\"}";

    private static final int NOT_WALKED = 0;

    private final Walk walk;

    Changing(Walk walk) {
        this.walk = walk;
    }

    /** Makes something; what is sent is no such thing. */
    Handler making(String permission, String path) {
        return sent(permission, Ask.send("POST", path, "{}"), 400, 422);
    }

    /** Needs a permission and nothing else; who has it is answered so. */
    Handler sent(String permission, Ask ask, int... allowed) {
        return (operation, persona) -> walk.cell(
                operation,
                persona,
                ask,
                Rights.give(persona, permission) ? Expectation.status(allowed) : Expectation.forbidden(permission));
    }

    /** Is about something of one organisation alone, and not there for others. */
    Handler sentTo(String permission, Predicate<Persona> own, Ask ask, int allowed) {
        return (operation, persona) -> walk.cell(
                operation,
                persona,
                ask,
                !Rights.give(persona, permission)
                        ? Expectation.forbidden(permission)
                        : own.test(persona)
                                ? Expectation.status(allowed)
                                : walk.expect().notThere());
    }

    /** Names a threat; one that does not show is refused as one that never was. */
    Handler naming(String permission, String path, String body) {
        return naming(permission, path, body, Expectation.unknownThreat());
    }

    /** The same of one item of several, which is refused in its place. */
    Handler namingInBatch(String permission, String path, String item) {
        return naming(permission, path, "{\"items\": [" + item + "]}", Expectation.unknownThreatOfItem());
    }

    private Handler naming(String permission, String path, String body, Expectation refused) {
        return (operation, persona) -> walk.all(Kind.THREAT).forEach(threat -> {
            if (Rights.give(persona, permission) && walk.oracle().level(persona, threat) == Level.NONE) {
                String onBehalf = persona.isSystem() ? ", \"sourceReference\": \"walk\"" + BY : "";
                walk.cell(
                        operation,
                        persona,
                        threat,
                        Ask.send("POST", path, body.formatted(threat.id(), onBehalf)),
                        refused);
            }
        });
    }

    /** Changes a record. */
    Handler step(String method, String permission, Kind kind, Function<Planted, String> path, String body) {
        return step(method, permission, "", kind, path, body, 412);
    }

    /** The same, where another permission opens the endpoint as well, for another body. */
    Handler step(String method, String permission, String or, Kind kind, Function<Planted, String> path, String body) {
        return step(method, permission, or, kind, path, body, 412);
    }

    /** Adds to a record, by a body that nothing holds back: only who may not do so is walked. */
    Handler adding(String permission, Kind kind, Function<Planted, String> path, String body) {
        return step("POST", permission, "", kind, path, body, NOT_WALKED);
    }

    /** Reads of a record what only those may see who may treat it so. */
    Handler looking(String permission, Kind kind, Function<Planted, String> path) {
        return step("GET", permission, "", kind, path, "", 200);
    }

    private Handler step(
            String method,
            String permission,
            String or,
            Kind kind,
            Function<Planted, String> path,
            String body,
            int allowed) {
        return (operation, persona) -> walk.all(kind).forEach(record -> {
            Ask ask = Ask.send(method, path.apply(record), body).stale();
            if (!Rights.give(persona, permission) && !Rights.give(persona, or)) {
                walk.cell(operation, persona, record, ask, Expectation.forbidden(permission));
            } else if (walk.oracle().level(persona, record) == Level.NONE) {
                walk.cell(operation, persona, record, ask, walk.expect().notThere());
            } else if (!walk.oracle().mayChange(persona, permission, record)) {
                walk.cell(operation, persona, record, ask, walk.expect().refused(persona, permission, record));
            } else if (allowed != NOT_WALKED) {
                walk.cell(operation, persona, record, ask, Expectation.status(allowed));
            }
        });
    }
}
