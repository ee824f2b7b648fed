package rocu.soc.systemtests.walk;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Somebody who asks.
 *
 * @param kind of the organisation, as docs/policy.md calls it
 * @param roles as docs/policy.md calls them; they add up
 */
record Persona(String name, String organisation, String kind, Set<String> roles) {

    private static final List<String> FORCE = List.of(
            "officer force-officer",
            "recorder force-recorder",
            "analyst force-analyst",
            "lro lro force-officer",
            "lead force-soc-lead",
            "prevent soc-prevent-coordinator",
            "records records-manager");

    /** One of each role and relation: Cheshire owns, Merseyside is affected, Lancashire and Cumbria are other forces. */
    static List<Persona> everybody() {
        return Stream.of(
                        Stream.of("cheshire", "merseyside", "lancashire").flatMap(Persona::ofForce),
                        Stream.of(
                                one("cumbria-analyst", "cumbria", "FORCE", "force-analyst"),
                                one("rocta-moderator", "nwrocu", "ROCU", "rocta-moderator"),
                                one("rocu-analyst", "nwrocu", "ROCU", "rocu-analyst"),
                                one("rocu-coordinator", "nwrocu", "ROCU", "rocu-coordinator"),
                                one("siu", "nwrocu", "ROCU", "siu"),
                                one("nca-analyst", "nca", "LAW_ENFORCEMENT_AGENCY", "force-analyst"),
                                one("partner-hmpps", "hmpps", "PARTNER", "partner"),
                                one("inspector", "hmicfrs", "INSPECTORATE", "inspector"),
                                one("auditor", "soc-operator", "OPERATOR", "auditor"),
                                one("admin", "soc-operator", "OPERATOR", "admin"),
                                one("migration", "soc-operator", "OPERATOR", "migration")))
                .flatMap(some -> some)
                .toList();
    }

    /** What the organisation is to a record. */
    Relation to(Planted record) {
        if (organisation.equals(record.owner())) {
            return Relation.OWNER;
        }
        if (record.affected().contains(organisation)) {
            return Relation.AFFECTED;
        }
        return switch (kind) {
            case "FORCE" -> Relation.REGION;
            case "ROCU" -> Relation.ROCU;
            case "PARTNER" -> Relation.PARTNER;
            default -> Relation.OUTSIDE;
        };
    }

    /** Whether it is the account of a force system, which says on whose behalf it writes. */
    boolean isSystem() {
        return roles.contains("force-recorder");
    }

    @Override
    public String toString() {
        return name + " (" + String.join(" and ", roles) + ")";
    }

    private static Stream<Persona> ofForce(String force) {
        return FORCE.stream()
                .map(some -> some.split(" ", 2))
                .map(some -> one(force + "-" + some[0], force, "FORCE", some[1].split(" ", -1)));
    }

    private static Persona one(String name, String organisation, String kind, String... roles) {
        return new Persona(name, organisation, kind, Set.of(roles));
    }
}
