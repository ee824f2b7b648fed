package rocu.soc.systemtests.walk;

import java.util.Map;
import java.util.function.Predicate;
import rocu.soc.systemtests.walk.Planted.Kind;

/** Which records a filter or a sort leaves: those whose member has the value, and shows. */
final class Filtered {

    /** Parameters that are about a member of another name; all planted records satisfy what is asked of it. */
    private static final Map<String, String> MEMBERS = Map.of(
            "place", "places",
            "crimeType", "crimeTypes",
            "changedSince", "knownFrom",
            "occurredFrom", "occurredOn",
            "madeFrom", "madeOn",
            "on", "madeOn");

    private Filtered() {}

    static Predicate<Planted> by(Oracle oracle, Persona persona, String filter) {
        String[] given = filter.split("=", 2);
        if (given[0].equals("without")) {
            return without(oracle, persona, given[1]);
        }
        String member = MEMBERS.getOrDefault(given[0], given[0]);
        return record -> oracle.shows(persona, record, member) && has(oracle, persona, record, given[0], given[1]);
    }

    static Predicate<Planted> sorted(Oracle oracle, Persona persona, String sort) {
        String member = sort.startsWith("-") ? sort.substring(1) : sort;
        return record -> oracle.shows(persona, record, member);
    }

    private static Predicate<Planted> without(Oracle oracle, Persona persona, String lacking) {
        return lacking.equals("THREAT")
                ? record -> oracle.shows(persona, record, "threatId")
                        && record.threat().isEmpty()
                : by(oracle, persona, "assessmentCategory=UNASSESSED");
    }

    private static boolean has(Oracle oracle, Persona persona, Planted record, String parameter, String value) {
        if (MEMBERS.containsKey(parameter)) {
            return true;
        }
        if (parameter.equals("linkStatus") && record.kind() == Kind.ORDER) {
            return value.equals(oracle.links(persona, record) ? "SETTLED" : "NONE");
        }
        return record.document().path(parameter).asText().equals(value)
                || (value.equals("none") && !record.document().has(parameter));
    }
}
