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
import rocu.soc.chassis.web.table.WorkbookTable;

/** Writes a return as a workbook: the table of the CSV. */
@Provider
@Produces(WorkbookTable.MEDIA_TYPE)
public class WorkbookReturnWriter implements MessageBodyWriter<Return> {

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
        ReturnTable.write(counted, new WorkbookTable(body, counted.name(), ReturnTable.COLUMNS));
    }
}
