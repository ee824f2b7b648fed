package rocu.soc.chassis.record.returns;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.table.TableWriter;
import rocu.soc.chassis.web.time.Instants;

/** A return as one table, for a file: first the figures, then the filters and the definitions by which they were counted. */
final class ReturnTable {

    static final List<String> COLUMNS =
            List.of("kind", "part", "asKnownAt", "of", "breakdown", "value", "count", "outOf", "percent", "text");

    private static final String TOTAL = "total";

    /** One line. */
    record Row(
            String kind,
            String part,
            String asKnownAt,
            String of,
            String breakdown,
            String value,
            @Nullable Long count,
            @Nullable Long outOf,
            @Nullable Integer percent,
            String text) {

        private List<@Nullable Object> cells() {
            return Arrays.asList(kind, part, asKnownAt, of, breakdown, value, count, outOf, percent, text);
        }
    }

    private ReturnTable() {}

    static void write(Return counted, TableWriter table) throws IOException {
        for (Row row : rows(counted)) {
            table.row(row.cells());
        }
        table.finish();
    }

    private static List<Row> rows(Return counted) {
        List<Row> rows = new ArrayList<>();
        counted.parts().forEach(part -> figures(part, rows::add));
        counted.parts().forEach(part -> facts(part, rows::add));
        counted.definitions()
                .forEach(definition -> rows.add(text(
                        "definition",
                        "",
                        "",
                        definition.term(),
                        definition.meaning() + " (" + definition.source() + ")")));
        return rows;
    }

    private static void figures(ReturnPart part, Consumer<Row> rows) {
        figures(part, part.region(), rows);
        part.organisations().forEach(organisation -> figures(part, organisation, rows));
    }

    private static void figures(ReturnPart part, Figures figures, Consumer<Row> rows) {
        String known = known(part);
        rows.accept(new Row("figure", part.name(), known, figures.of(), TOTAL, "", figures.total(), null, null, ""));
        figures.breakdowns()
                .forEach((breakdown, shares) -> shares.forEach(share -> rows.accept(new Row(
                        "figure",
                        part.name(),
                        known,
                        figures.of(),
                        breakdown,
                        share.value(),
                        share.count(),
                        share.of(),
                        share.percent(),
                        ""))));
    }

    private static void facts(ReturnPart part, Consumer<Row> rows) {
        part.filters()
                .forEach((filter, values) ->
                        rows.accept(text("filter", part.name(), known(part), filter, String.join(" ", values))));
        rows.accept(text("counted", part.name(), known(part), "", part.counted().name()));
        if (!part.provisional().isEmpty()) {
            rows.accept(text("provisional", part.name(), known(part), "", String.join(" ", part.provisional())));
        }
    }

    private static Row text(String kind, String part, String known, String value, String text) {
        return new Row(kind, part, known, "", "", value, null, null, null, text);
    }

    private static String known(ReturnPart part) {
        return part.asKnownAt() == null ? "" : Instants.text(part.asKnownAt());
    }
}
