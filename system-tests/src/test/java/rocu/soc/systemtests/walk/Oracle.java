package rocu.soc.systemtests.walk;

import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import rocu.soc.systemtests.walk.Planted.Kind;
import rocu.soc.systemtests.walk.Specification.Level;

/** What docs/policy.md says that somebody may see and do. It knows nothing of the code that decides it. */
final class Oracle {

    private static final Set<String> LINK = Set.of("threatId", "threatReference");

    private final Specification specification = Specification.read();

    Level level(Persona persona, Planted record) {
        return level(persona, record.kind().read(), record);
    }

    Level level(Persona persona, String permission, Planted record) {
        Level allowed = allowed(persona, record);
        return Rights.of(persona, permission).stream()
                .filter(right -> right.covers(persona, record))
                .map(right -> right.most().compareTo(allowed) < 0 ? right.most() : allowed)
                .max(Comparator.naturalOrder())
                .orElse(Level.NONE);
    }

    /** Whether a member of the record, or the identifiers of its subject, shows. */
    boolean shows(Persona persona, Planted record, String member) {
        return switch (level(persona, record)) {
            case NONE -> false;
            case SUMMARY -> summary(record).contains(member);
            case FULL -> !member.equals("identifiers") || level(persona, "nominals:read", record) == Level.FULL;
        };
    }

    /** Whether an order, all of which shows, shows the threat that it names. */
    boolean links(Persona persona, Planted record) {
        return record.threat().stream().anyMatch(threat -> level(persona, threat) != Level.NONE);
    }

    /** The members that an item shows; of an order the link to a threat shows to whom the threat does. */
    Set<String> members(Persona persona, Planted record) {
        Set<String> members = new TreeSet<>();
        record.document().fieldNames().forEachRemaining(members::add);
        if (level(persona, record) == Level.SUMMARY) {
            members.retainAll(summary(record));
        }
        if (record.kind() == Kind.ORDER && !links(persona, record)) {
            members.removeAll(LINK);
        }
        return members;
    }

    boolean mayChange(Persona persona, String permission, Planted record) {
        // What is erased of an order, who applied for it decides alone, whoever manages it.
        boolean own = !permission.startsWith("erasures:") || persona.to(record) == Relation.OWNER;
        return own
                && level(persona, record) == Level.FULL
                && Rights.of(persona, permission).stream().anyMatch(right -> right.changes(persona, record));
    }

    /**
     * Whether returns with filters of one's own count the record: every one that is not need-to-know for those who count them all,
     * and else those of which all shows.
     */
    boolean counts(Persona persona, Planted record) {
        return countsEvery(persona) ? !record.needToKnow() : level(persona, "returns:read", record) == Level.FULL;
    }

    /** Whether returns keep it out of a breakdown, by what its threat hides. */
    boolean withholds(Persona persona, Planted record, String breakdown) {
        return !countsEvery(persona)
                && record.kind() == Kind.DISRUPTION
                && breakdown.equals("primaryCrimeType")
                && record.threat().stream().anyMatch(threat -> !shows(persona, threat, breakdown));
    }

    private static boolean countsEvery(Persona persona) {
        return Rights.give(persona, "returns:count-every-record");
    }

    private Level allowed(Persona persona, Planted record) {
        if (record.needToKnow()) {
            return specification.isForMembers(record.marking(), persona.to(record))
                            && record.members().contains(persona.name())
                    ? Level.FULL
                    : Level.NONE;
        }
        return specification.level(record.marking(), persona.to(record));
    }

    private static Set<String> summary(Planted record) {
        Set<String> summary = new TreeSet<>(record.kind().summary());
        if (record.kind() == Kind.THREAT && record.marking().equals("OFFICIAL_SENSITIVE")) {
            summary.removeAll(Set.of("primaryCrimeType", "crimeTypes"));
        }
        return summary;
    }
}
