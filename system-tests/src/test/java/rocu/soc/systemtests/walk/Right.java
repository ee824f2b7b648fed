package rocu.soc.systemtests.walk;

import rocu.soc.systemtests.walk.Specification.Level;

/**
 * What a role may do by a permission.
 *
 * @param reach which records it is about
 * @param most how much of them it shows, whatever they allow
 */
record Right(Reach reach, Level most) {

    /** Which records. */
    enum Reach {
        /** Those that the persona submitted. */
        SUBMITTED,
        /** Those that the organisation owns or is affected by. */
        OWN,
        REGION,
        ALL
    }

    /** A reach, and {@code SUMMARY} where that is the most. */
    static Right read(String reach) {
        String[] halves = reach.split(" ", -1);
        return new Right(Reach.valueOf(halves[0]), halves.length == 1 ? Level.FULL : Level.valueOf(halves[1]));
    }

    boolean covers(Persona persona, Planted record) {
        return switch (reach) {
            case SUBMITTED -> persona.name().equals(record.submittedBy());
            case OWN -> persona.to(record) == Relation.OWNER || persona.to(record) == Relation.AFFECTED;
            case REGION, ALL -> true;
        };
    }

    /** Whether it lets a record be changed that shows whole. */
    boolean changes(Persona persona, Planted record) {
        return switch (reach) {
            case SUBMITTED -> persona.name().equals(record.submittedBy());
            case OWN ->
                persona.to(record) == Relation.OWNER || persona.organisation().equals(record.manager());
            case REGION -> !persona.kind().equals("LAW_ENFORCEMENT_AGENCY");
            case ALL -> true;
        };
    }
}
