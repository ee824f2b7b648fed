package rocu.soc.demo.targets;

import java.util.List;
import java.util.Map;

/**
 * How many threats pass the inspectorate's filters as known at the end of a day.
 *
 * @param counted by owner
 * @param byType by owner and threat type, where it is known
 * @param later the same records at a later day, by their type then
 * @param unscored active threats without an assessment, by owner
 * @param decoysOfEachFilter at least so many records of each owner are kept out by that filter alone
 */
public record ThreatTargets(
        Day on,
        Figure region,
        Map<String, Figure> counted,
        Map<String, Map<ThreatType, Figure>> byType,
        List<LaterReading> later,
        Map<String, Figure> unscored,
        Figure decoysOfEachFilter) {

    /** What an owner's count is made of at another day. */
    public record LaterReading(String owner, Day on, Map<ThreatType, Figure> byType) {}

    /** How many of that owner are counted. */
    public int counted(String owner) {
        return Figure.of(counted, owner);
    }
}
