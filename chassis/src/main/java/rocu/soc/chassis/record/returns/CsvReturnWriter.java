package rocu.soc.chassis.record.returns;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Writes a return as CSV (RFC 4180, UTF-8, with a header). It begins with a byte order mark, without which a spreadsheet reads
 * letters beyond ASCII as others; where programs read it that know none, {@code soc.returns.csv-mark} is false.
 */
@Provider
@Produces(CsvReturnWriter.MEDIA_TYPE)
public class CsvReturnWriter implements MessageBodyWriter<Return> {

    public static final String MEDIA_TYPE = "text/csv";

    private static final char BYTE_ORDER_MARK = '\ufeff';

    /** With these a spreadsheet begins a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private final boolean mark;

    CsvReturnWriter(@ConfigProperty(name = "soc.returns.csv-mark") boolean mark) {
        this.mark = mark;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType wanted) {
        return type == Return.class;
    }

    @Override
    public void writeTo(
            Return counted,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType wanted,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        headers.putSingle("Content-Type", MEDIA_TYPE + ";charset=UTF-8");
        headers.putSingle("Content-Disposition", "attachment; filename=\"return-" + counted.name() + ".csv\"");
        Writer text = new OutputStreamWriter(body, StandardCharsets.UTF_8);
        if (mark) {
            text.write(BYTE_ORDER_MARK);
        }
        CsvWriter csv = CsvWriter.builder().build(text);
        csv.writeRecord(ReturnTable.COLUMNS);
        for (ReturnTable.Row row : ReturnTable.rows(counted)) {
            csv.writeRecord(
                    row.kind(),
                    row.part(),
                    row.asKnownAt(),
                    cell(row.of()),
                    row.breakdown(),
                    cell(row.value()),
                    number(row.count()),
                    number(row.outOf()),
                    number(row.percent()),
                    cell(row.text()));
        }
        csv.flush();
    }

    private static String number(@Nullable Number number) {
        return number == null ? "" : number.toString();
    }

    static String cell(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
