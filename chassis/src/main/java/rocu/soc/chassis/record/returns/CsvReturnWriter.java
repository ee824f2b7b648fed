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
import org.eclipse.microprofile.config.inject.ConfigProperty;
import rocu.soc.chassis.web.table.CsvTable;

/** Writes a return as CSV. */
@Provider
@Produces(CsvTable.MEDIA_TYPE)
public class CsvReturnWriter implements MessageBodyWriter<Return> {

    private final boolean mark;

    CsvReturnWriter(@ConfigProperty(name = CsvTable.MARK) boolean mark) {
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
        headers.putSingle("Content-Type", CsvTable.MEDIA_TYPE + ";charset=UTF-8");
        headers.putSingle("Content-Disposition", "attachment; filename=\"return-" + counted.name() + ".csv\"");
        CsvTable table = new CsvTable(body, mark);
        table.row(ReturnTable.COLUMNS);
        ReturnTable.write(counted, table);
    }
}
