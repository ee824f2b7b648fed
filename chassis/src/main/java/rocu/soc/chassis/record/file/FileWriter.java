package rocu.soc.chassis.record.file;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import rocu.soc.chassis.web.policy.Marking;
import rocu.soc.chassis.web.table.Columns;
import rocu.soc.chassis.web.table.CsvTable;
import rocu.soc.chassis.web.table.WorkbookTable;
import rocu.soc.chassis.web.time.Instants;

/** Writes records one by one, as far as they show. */
interface FileWriter {

    /** Writes the next record. */
    void record(ObjectNode shown) throws IOException;

    /** Ends the file. */
    void finish() throws IOException;

    /** An object a line, as the items of pages are. */
    record Lines(OutputStream body, ObjectMapper mapper) implements FileWriter {

        @Override
        public void record(ObjectNode shown) throws IOException {
            body.write(mapper.writeValueAsBytes(shown));
            body.write('\n');
        }

        @Override
        public void finish() throws IOException {
            body.flush();
        }
    }

    /** A row for each, below a head. */
    record Csv(CsvTable table, Columns columns) implements FileWriter {

        static Csv begin(CsvTable table, Columns columns) {
            table.row(columns.names());
            return new Csv(table, columns);
        }

        @Override
        public void record(ObjectNode shown) {
            table.row(columns.cells(shown));
        }

        @Override
        public void finish() throws IOException {
            table.finish();
        }
    }

    /**
     * The same as a workbook, with the highest marking of what it holds at the foot of each page, and a sheet that says what was asked
     * for. A record whose marking does not show is taken for the highest.
     */
    final class Workbook implements FileWriter {

        private static final String MARKING = "marking";

        private final WorkbookTable table;
        private final Columns columns;
        private final FileHead head;
        private Marking highest = Marking.OFFICIAL;
        private long records;

        Workbook(OutputStream body, Columns columns, FileHead head) {
            this.table = new WorkbookTable(body, head.name(), columns.names());
            this.columns = columns;
            this.head = head;
            table.footer(printed(highest));
        }

        @Override
        public void record(ObjectNode shown) throws IOException {
            if (!shown.path(MARKING).asText().equals(Marking.OFFICIAL.name())) {
                highest = Marking.OFFICIAL_SENSITIVE;
                table.footer(printed(highest));
            }
            table.row(columns.cells(shown));
            records++;
        }

        @Override
        public void finish() throws IOException {
            List<List<Object>> about = new ArrayList<>();
            about.add(List.of("marking", printed(highest)));
            about.add(List.of("records", records));
            about.add(List.of("asKnownAt", Instants.text(head.known().instant())));
            about.add(List.of("asked", head.asked()));
            if (!head.provisional().isEmpty()) {
                about.add(List.of("provisional", String.join(" ", head.provisional())));
            }
            table.about("about", about);
            table.finish();
        }

        private static String printed(Marking marking) {
            return marking.name().replace('_', '-');
        }
    }
}
