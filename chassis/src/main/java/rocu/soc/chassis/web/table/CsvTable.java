package rocu.soc.chassis.web.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as CSV (RFC 4180, UTF-8). A text with which a spreadsheet would begin a formula has an apostrophe before it (OWASP, CSV
 * injection).
 */
public final class CsvTable implements TableWriter {

    public static final String MEDIA_TYPE = "text/csv";

    /** The property that says whether files begin with a byte order mark. */
    public static final String MARK = "soc.csv-mark";

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final String FORMULA = "=+-@\t\r";

    private final CsvWriter csv;

    /**
     * A table that has no row yet.
     *
     * @param mark whether it begins with a byte order mark, without which a spreadsheet reads letters beyond ASCII as others
     */
    public CsvTable(OutputStream body, boolean mark) throws IOException {
        Writer text = new OutputStreamWriter(body, StandardCharsets.UTF_8);
        if (mark) {
            text.write(BYTE_ORDER_MARK);
        }
        csv = CsvWriter.builder().build(text);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        csv.writeRecord(cells.stream().map(CsvTable::cell).toArray(String[]::new));
    }

    @Override
    public void finish() throws IOException {
        csv.flush();
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text when !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 -> "'" + text;
            default -> value.toString();
        };
    }
}
