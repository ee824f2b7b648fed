package rocu.soc.demo.threats;

import java.util.List;
import rocu.soc.demo.invention.CrimeType;
import rocu.soc.demo.invention.Dice;
import rocu.soc.demo.invention.Names;
import rocu.soc.demo.targets.Owner;
import rocu.soc.demo.targets.ThreatType;

/** What is said of a threat in all of its versions. */
record ThreatProfile(
        Owner owner,
        String sourceReference,
        String workingTitle,
        CrimeType crime,
        List<String> furtherCrimes,
        List<String> places,
        String marking,
        String contactUnit,
        String officer,
        String officerId,
        String narrative) {

    private static final int OFFICIAL_IN_HUNDRED = 25;
    private static final int FURTHER_CRIME_IN_HUNDRED = 35;

    static ThreatProfile invent(Owner owner, String sourceReference, ThreatType type, CrimeType crime, Dice dice) {
        String unit = Names.unit(owner, dice);
        List<String> places = owner.places().size() == 1 ? owner.places() : twoOf(owner.places(), dice);
        CrimeType further = dice.of(List.of(CrimeType.values()));
        boolean hasFurther = further != crime && dice.inHundred(FURTHER_CRIME_IN_HUNDRED);
        return new ThreatProfile(
                owner,
                sourceReference,
                Names.title(kind(type), crime, dice),
                crime,
                hasFurther ? List.of(further.name()) : List.of(),
                places,
                dice.inHundred(OFFICIAL_IN_HUNDRED) ? "OFFICIAL" : "OFFICIAL_SENSITIVE",
                unit,
                Names.person(dice),
                Names.account(owner, "lro", dice),
                narrative(type, crime, places, dice));
    }

    private static String kind(ThreatType type) {
        return switch (type) {
            case OCG -> "group";
            case PRIORITY_INDIVIDUAL -> "individual";
            case VULNERABILITY -> "vulnerability";
        };
    }

    private static List<String> twoOf(List<String> places, Dice dice) {
        int first = dice.below(places.size());
        int second = (first + 1 + dice.below(places.size() - 1)) % places.size();
        return List.of(places.get(first), places.get(second));
    }

    private static String narrative(ThreatType type, CrimeType crime, List<String> places, Dice dice) {
        String where = String.join(" and ", places);
        return switch (type) {
            case OCG ->
                "Synthetic record. A group of %d to %d people; %s. Active in %s."
                        .formatted(dice.between(3, 6), dice.between(7, 18), crime.activity(), where);
            case PRIORITY_INDIVIDUAL ->
                "Synthetic record. One person of influence; %s. Lives and acts in %s."
                        .formatted(crime.activity(), where);
            case VULNERABILITY ->
                "Synthetic record. A setting that others exploit; %s. Found in %s.".formatted(crime.activity(), where);
        };
    }
}
