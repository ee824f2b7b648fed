package rocu.soc.demo.disruptions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rocu.soc.demo.invention.CrimeType;
import rocu.soc.demo.invention.Dice;
import rocu.soc.demo.invention.Names;
import rocu.soc.demo.targets.FourP;

/** What was done, and what came of it. */
record Deed(String whatWasDone, List<Map<String, Object>> outcomes) {

    private static final List<String> SUBSTANCES = List.of("cocaine", "heroin", "cannabis", "amphetamine", "ketamine");

    static Deed invent(FourP strand, CrimeType crime, Dice dice) {
        return switch (strand) {
            case PURSUE -> pursue(crime, dice);
            case PREVENT -> prevent(crime, dice);
            case PROTECT -> protect(crime, dice);
            case PREPARE -> prepare(crime, dice);
        };
    }

    private static Deed pursue(CrimeType crime, Dice dice) {
        int arrests = dice.between(1, 6);
        List<Map<String, Object>> outcomes = new ArrayList<>();
        outcomes.add(outcome("ARRESTS", "number", arrests));
        if (dice.inHundred(40)) {
            outcomes.add(outcome("CHARGES", "number", dice.between(1, arrests)));
        }
        if (dice.inHundred(30)) {
            outcomes.add(outcome("CASH", "pence", 100L * dice.between(400, 40_000)));
        }
        if (crime.name().contains("DRUG") || dice.inHundred(10)) {
            Map<String, Object> drugs = outcome("DRUGS", "milligrams", 1_000L * dice.between(20, 3_000));
            drugs.put("substance", dice.of(SUBSTANCES));
            outcomes.add(drugs);
        }
        String act = dice.of(List.of(
                "Warrants at %d addresses", "Arrests by a team of %d officers", "%d vehicles stopped on a trunk road"));
        return deed(act.formatted(dice.between(2, 9)), crime, dice, outcomes);
    }

    private static Deed prevent(CrimeType crime, Dice dice) {
        String act = dice.of(List.of(
                "Visits to %d people on the edge of the group",
                "Session about exploitation for %d pupils", "Warning letters to %d landlords"));
        return deed(
                act.formatted(dice.between(3, 40)), crime, dice, outcomes("REFERRALS", "number", dice.between(1, 8)));
    }

    private static Deed protect(CrimeType crime, Dice dice) {
        String act = dice.of(List.of(
                "Cuckooed homes visited, %d made safe",
                "Advice to %d businesses that were targeted", "Safety plans for %d people at risk"));
        return deed(
                act.formatted(dice.between(2, 12)), crime, dice, outcomes("SAFEGUARDED", "number", dice.between(1, 6)));
    }

    private static Deed prepare(CrimeType crime, Dice dice) {
        String act = dice.of(List.of(
                "Exercise with %d partner agencies",
                "Lessons of a trial shared with %d units", "%d call handlers briefed"));
        return deed(act.formatted(dice.between(2, 15)), crime, dice, List.of());
    }

    private static Deed deed(String act, CrimeType crime, Dice dice, List<Map<String, Object>> outcomes) {
        return new Deed(
                "Synthetic record. %s: %s, against %s.".formatted(Names.operation(dice), act, crime.activity()),
                outcomes);
    }

    private static List<Map<String, Object>> outcomes(String type, String measure, Object value) {
        return List.of(outcome(type, measure, value));
    }

    private static Map<String, Object> outcome(String type, String measure, Object value) {
        Map<String, Object> outcome = new LinkedHashMap<>();
        outcome.put("type", type);
        outcome.put(measure, value);
        return outcome;
    }
}
