package rocu.soc.chassis.web.table;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A table as a workbook (ISO/IEC 29500): numbers as numbers, days as days, the head in sight. What one sheet cannot hold stands on
 * further ones, each with the head.
 */
public final class WorkbookTable implements TableWriter {

    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String APPLICATION = "SOC master list";
    private static final String VERSION = "1.0";
    private static final String DAY = "yyyy-mm-dd";
    private static final int ROWS_OF_A_SHEET = 1_048_576;
    private static final int CHARACTERS_OF_A_CELL = 32_767;
    private static final String CUT = " … (cut: a cell of a workbook holds no more)";
    private static final int FLUSHED = 1_000;

    private final Workbook workbook;
    private final String name;
    private final List<String> head;

    private Worksheet sheet;
    private int sheets;
    private int line;
    private @Nullable String footer;

    /** A table that has its head, and no row yet. */
    public WorkbookTable(OutputStream body, String name, List<String> head) {
        this.workbook = new Workbook(body, APPLICATION, VERSION);
        this.name = name;
        this.head = List.copyOf(head);
        this.sheet = begin();
    }

    /** What is printed at the foot of each page of the sheets that are not ended yet. */
    public void footer(String text) {
        footer = text;
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        if (line == ROWS_OF_A_SHEET) {
            end();
            sheet = begin();
        }
        for (int column = 0; column < cells.size(); column++) {
            cell(column, cells.get(column));
        }
        line++;
        if (line % FLUSHED == 0) {
            sheet.flush();
        }
    }

    /** Ends the table; a sheet of another name may follow, with rows of two cells. */
    public void about(String title, List<? extends List<?>> rows) throws IOException {
        end();
        sheet = workbook.newWorksheet(title);
        line = 0;
        for (List<?> row : rows) {
            row(row);
        }
    }

    @Override
    public void finish() throws IOException {
        end();
        workbook.finish();
    }

    private Worksheet begin() {
        sheets++;
        Worksheet next = workbook.newWorksheet(sheets == 1 ? name : name + " " + sheets);
        for (int column = 0; column < head.size(); column++) {
            next.value(0, column, head.get(column));
        }
        next.freezePane(0, 1);
        next.repeatRows(0);
        line = 1;
        return next;
    }

    private void end() throws IOException {
        if (footer != null) {
            sheet.footer(footer, Position.CENTER);
        }
        sheet.finish();
    }

    private void cell(int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case String text when text.isEmpty() -> {}
            case Number number -> sheet.value(line, column, number);
            case Boolean truth -> sheet.value(line, column, truth);
            case LocalDate day -> {
                sheet.value(line, column, day);
                sheet.style(line, column).format(DAY).set();
            }
            default -> sheet.inlineString(line, column, whole(value.toString()));
        }
    }

    private static String whole(String text) {
        return text.length() <= CHARACTERS_OF_A_CELL
                ? text
                : text.substring(0, CHARACTERS_OF_A_CELL - CUT.length()) + CUT;
    }
}
