package rocu.soc.chassis.record.returns;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes a return as a workbook: the table of the CSV, numbers as numbers. */
@Provider
@Produces(WorkbookReturnWriter.MEDIA_TYPE)
public class WorkbookReturnWriter implements MessageBodyWriter<Return> {

    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String APPLICATION = "SOC master list";
    private static final String VERSION = "1.0";

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
        headers.putSingle("Content-Disposition", "attachment; filename=\"return-" + counted.name() + ".xlsx\"");
        Workbook workbook = new Workbook(body, APPLICATION, VERSION);
        Worksheet sheet = workbook.newWorksheet(counted.name());
        for (int column = 0; column < ReturnTable.COLUMNS.size(); column++) {
            sheet.value(0, column, ReturnTable.COLUMNS.get(column));
        }
        sheet.freezePane(0, 1);
        int line = 1;
        for (ReturnTable.Row row : ReturnTable.rows(counted)) {
            write(sheet, line++, row);
        }
        workbook.finish();
    }

    private static void write(Worksheet sheet, int line, ReturnTable.Row row) {
        List<String> texts = List.of(row.kind(), row.part(), row.asKnownAt(), row.of(), row.breakdown(), row.value());
        for (int column = 0; column < texts.size(); column++) {
            if (!texts.get(column).isEmpty()) {
                sheet.value(line, column, texts.get(column));
            }
        }
        number(sheet, line, texts.size(), row.count());
        number(sheet, line, texts.size() + 1, row.outOf());
        number(sheet, line, texts.size() + 2, row.percent());
        if (!row.text().isEmpty()) {
            sheet.value(line, texts.size() + 3, row.text());
        }
    }

    private static void number(Worksheet sheet, int line, int column, @Nullable Number number) {
        if (number != null) {
            sheet.value(line, column, number);
        }
    }
}
