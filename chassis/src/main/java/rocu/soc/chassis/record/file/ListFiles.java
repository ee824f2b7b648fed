package rocu.soc.chassis.record.file;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import rocu.soc.chassis.web.http.OfTheCaller;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.table.Columns;
import rocu.soc.chassis.web.table.CsvTable;
import rocu.soc.chassis.web.time.Instants;

/**
 * Answers with the whole of a list as a file, written while it is read. Where it cannot be read to its end the answer breaks off, so
 * that no client takes a part for the whole.
 */
@ApplicationScoped
public class ListFiles {

    /** The instant as known at which all of the file was read. */
    public static final String AS_KNOWN_AT = "As-Known-At";

    /** Organisations whose history might still be completed by a load. */
    public static final String PROVISIONAL = "Provisional";

    private static final int BUFFER = 65_536;

    @Inject
    FilePlaces places;

    @Inject
    ObjectMapper mapper;

    @ConfigProperty(name = CsvTable.MARK)
    boolean mark;

    /** Gives records part by part, in the order of their list; each part once, and after it was logged who sees it. */
    public interface Records {

        /** The next ones as far as they show, perhaps none; empty when the list has ended. */
        Optional<List<ObjectNode>> next();
    }

    /**
     * Takes the place of a file; before anything is read for it.
     *
     * @throws Problem 429 {@code too-many-requests}, 503 {@code service-unavailable}
     */
    public void begin() {
        places.take();
    }

    /** Answers with the file. */
    public Response answer(ListForm form, FileHead head, Columns columns, Records records) {
        StreamingOutput file = body -> {
            OutputStream gathered = new BufferedOutputStream(body, BUFFER);
            write(writer(form, head, columns, gathered), records);
            gathered.flush();
        };
        Response.ResponseBuilder answer = Response.ok(file)
                .type(form.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + head.fileName(form) + "\"")
                .header(AS_KNOWN_AT, Instants.text(head.known().instant()));
        if (!head.provisional().isEmpty()) {
            answer.header(PROVISIONAL, String.join(", ", head.provisional()));
        }
        return OfTheCaller.alone(answer).build();
    }

    private FileWriter writer(ListForm form, FileHead head, Columns columns, OutputStream body) throws IOException {
        return switch (form) {
            case PAGES -> throw new IllegalArgumentException("Pages are no file");
            case LINES -> new FileWriter.Lines(body, mapper);
            case CSV -> FileWriter.Csv.begin(new CsvTable(body, mark), columns);
            case WORKBOOK -> new FileWriter.Workbook(body, columns, head);
        };
    }

    private static void write(FileWriter file, Records records) throws IOException {
        for (var part = records.next(); part.isPresent(); part = records.next()) {
            for (ObjectNode record : part.get()) {
                file.record(record);
            }
        }
        file.finish();
    }
}
