package rocu.soc.chassis.record.returns;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was counted of one organisation, or of the region. */
@Schema(name = "ReturnFigures")
public record Figures(
        @Schema(description = "The region or the organisation that they are of")
        String of,

        @Schema(description = "All records counted") long total,

        @Schema(description = "The same by the values of a member, for each member that is broken down")
        Map<String, List<Share>> breakdowns) {

    static Figures of(String name, Collection<FigureQuery.Cells> counted, List<Breakdown> breakdowns) {
        Map<String, List<Share>> shares = new LinkedHashMap<>();
        breakdowns.forEach(breakdown -> shares.put(breakdown.name(), shares(breakdown, counted)));
        return new Figures(
                name, counted.stream().mapToLong(FigureQuery.Cells::total).sum(), shares);
    }

    private static List<Share> shares(Breakdown breakdown, Collection<FigureQuery.Cells> counted) {
        Map<String, Long> values = new LinkedHashMap<>();
        breakdown.always().forEach(value -> values.put(value, 0L));
        Map<String, Long> others = new TreeMap<>();
        long withheld = 0;
        for (FigureQuery.Cells cells : counted) {
            for (FigureQuery.Cell cell : cells.of(breakdown)) {
                withheld += cell.withheld();
                if (cell.shown() > 0) {
                    (values.containsKey(cell.value()) ? values : others).merge(cell.value(), cell.shown(), Long::sum);
                }
            }
        }
        values.putAll(others);
        long all =
                withheld + values.values().stream().mapToLong(Long::longValue).sum();
        List<Share> shares = new ArrayList<>();
        values.forEach((value, count) -> shares.add(Share.of(value, count, all)));
        if (withheld > 0) {
            shares.add(Share.of(Share.WITHHELD, withheld, all));
        }
        return List.copyOf(shares);
    }
}
