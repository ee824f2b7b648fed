package rocu.soc.demo.targets;

import java.util.List;
import java.util.Map;

/** What an owner printed of its organised crime groups, at one day after the other, whatever their tier or moderation. */
public record GroupTables(String owner, List<Table> tables) {

    /**
     * One day.
     *
     * @param active groups whose phase is not a closed one, by primary crime type
     * @param archived groups whose phase is CLOSED_ARCHIVED
     * @param entered active groups that were not there at the day before it
     * @param left groups that were active at the day before it and are archived
     */
    public record Table(
            Day on,
            Map<String, Figure> active,
            Figure archived,
            Map<String, Figure> entered,
            Map<String, Figure> left) {}
}
