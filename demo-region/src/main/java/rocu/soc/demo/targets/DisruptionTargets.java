package rocu.soc.demo.targets;

import java.util.List;
import java.util.Map;

/**
 * How many disruptions of a year pass the inspectorate's filters, as known at the ends of two days.
 *
 * @param occurredBefore the first day that is outside
 * @param first by owner, as known at the first extraction
 * @param second by owner, as known at the second
 * @param byFourP parts of the second
 * @param percent what was printed of those parts, rounded half up
 * @param within bounds of a part of which only the percentage was printed
 * @param decoysOfEachFilter at least so many records of each owner are kept out by its category, and by its day, alone
 * @param supportForEachForce records of the ROCU that benefited each force
 */
public record DisruptionTargets(
        Day occurredFrom,
        Day occurredBefore,
        Day firstExtraction,
        Day secondExtraction,
        Map<String, Figure> first,
        Map<String, Figure> second,
        Map<String, Map<FourP, Figure>> byFourP,
        Map<String, Map<FourP, Figure>> percent,
        Map<String, Map<FourP, Range>> within,
        List<HighestShare> highestShares,
        Figure decoysOfEachFilter,
        Figure supportForEachForce) {

    /** The owner whose share of a strand is above that of every other owner. */
    public record HighestShare(String owner, FourP fourP, Basis basis) {}

    /** How many of that owner the first extraction counts. */
    public int first(String owner) {
        return Figure.of(first, owner);
    }

    /** How many of that owner the second extraction counts. */
    public int second(String owner) {
        return Figure.of(second, owner);
    }

    /** What the second extraction of that owner is made of. */
    public Map<FourP, Figure> byFourP(String owner) {
        return byFourP.getOrDefault(owner, Map.of());
    }
}
