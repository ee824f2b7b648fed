package rocu.soc.chassis.messaging.peer;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The statements on a table of known records, which differ by its name and by the columns that one service alone keeps. */
record KnownRecordStatements(String select, String standsAt, String upsert, String forget) {

    static KnownRecordStatements of(String table, List<String> common, List<KnownRecords.OwnColumn> own) {
        List<String> columns = Stream.concat(common.stream(), own.stream().map(KnownRecords.OwnColumn::name))
                .toList();
        String listed = String.join(", ", columns);
        return new KnownRecordStatements(
                """
                select id, gone, %s
                  from %s
                """.formatted(listed, table),
                "select sequence from %s where id = ? for update".formatted(table),
                """
                insert into %s (id, sequence, %s)
                values (?, ?, %s)
                on conflict (id) do update
                   set sequence = excluded.sequence, gone = false, %s
                """.formatted(
                                table,
                                listed,
                                columns.stream().map(column -> "?").collect(Collectors.joining(", ")),
                                columns.stream()
                                        .map(column -> column + " = excluded." + column)
                                        .collect(Collectors.joining(", "))),
                """
                insert into %s (id, sequence, gone, %s)
                values (?, ?, true, '', '', '', '{}', 'OFFICIAL_SENSITIVE', '{}'%s)
                on conflict (id) do update
                   set sequence = excluded.sequence, gone = true%s
                """.formatted(
                        table,
                        listed,
                        own.stream().map(column -> ", " + column.onceGone()).collect(Collectors.joining()),
                        own.stream()
                                .map(column -> ", " + column.name() + " = " + column.onceGone())
                                .collect(Collectors.joining())));
    }
}
