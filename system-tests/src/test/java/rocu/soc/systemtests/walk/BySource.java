package rocu.soc.systemtests.walk;

import java.util.Optional;
import rocu.soc.systemtests.walk.Door.Ask;
import rocu.soc.systemtests.walk.Planted.Kind;
import rocu.soc.systemtests.walk.Specification.Level;

/**
 * How a disruption is walked by the reference of the system that recorded it, which stands in the path or in the query; another
 * organisation's is not there.
 */
final class BySource {

    private static final String BASE = Kind.DISRUPTION.base() + "/by-source";
    private static final String BODY =
            "{\"occurredOn\": \"2019-06-01\", \"whatWasDone\": \"Walk\", \"fourP\": \"PURSUE\"" + Changing.BY + "}";

    private final Walk walk;
    private final String address;
    private final String more;

    private BySource(Walk walk, String address, String more) {
        this.walk = walk;
        this.address = address;
        this.more = more;
    }

    static BySource path(Walk walk) {
        return new BySource(walk, BASE + "/%s/%s", "?");
    }

    static BySource query(Walk walk) {
        return new BySource(walk, BASE + "?system=%s&reference=%s", "&");
    }

    Handler get() {
        return (operation, persona) -> walk.all(Kind.DISRUPTION)
                .forEach(record -> walk.cell(
                        operation,
                        persona,
                        record,
                        Ask.get(address(record)),
                        !Rights.give(persona, "disruptions:read")
                                ? Expectation.forbidden("disruptions:read")
                                : isThere(persona, record)
                                        ? walk.expect().shown(persona, record)
                                        : walk.expect().notThere()));
    }

    Handler withdraw() {
        return (operation, persona) -> walk.all(Kind.DISRUPTION)
                .forEach(record -> walk.cell(
                        operation,
                        persona,
                        record,
                        Ask.send(
                                        "DELETE",
                                        address(record) + more
                                                + "reason=Walk&recordedByUser=walker&recordedByUnit=Walk",
                                        "")
                                .stale(),
                        !Rights.give(persona, "disruptions:withdraw")
                                ? Expectation.forbidden("disruptions:withdraw")
                                : isThere(persona, record)
                                        ? Expectation.status(412)
                                        : walk.expect().notThere()));
    }

    /** What does not show is answered as what was never recorded. A force system names records of itself alone. */
    Handler put() {
        return (operation, persona) -> {
            walk.cell(
                    operation,
                    persona,
                    put(address.formatted(persona.organisation() + "-rms", "walk")),
                    put(persona, false));
            walk.all(Kind.DISRUPTION).stream()
                    .filter(record ->
                            !persona.isSystem() || persona.organisation().equals("cheshire"))
                    .forEach(record -> walk.cell(
                            operation, persona, record, put(address(record)), put(persona, isThere(persona, record))));
        };
    }

    private static Expectation put(Persona persona, boolean there) {
        if (!Rights.give(persona, "disruptions:record")) {
            return Expectation.forbidden("disruptions:record");
        }
        return Expectation.status(412)
                .and(answer -> there == answer.whole().contains("There is no such disruption")
                        ? Expectation.different(there ? "the version of it" : "that there is none", answer)
                        : Optional.empty());
    }

    private static Ask put(String address) {
        return Ask.send("PUT", address, BODY).stale();
    }

    private boolean isThere(Persona persona, Planted record) {
        return persona.organisation().equals(record.owner()) && walk.oracle().level(persona, record) != Level.NONE;
    }

    private String address(Planted record) {
        return address.formatted(
                Planting.SYSTEM, record.document().path("sourceReference").asText());
    }
}
