package rocu.soc.chassis.web.table;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a table row by row, and keeps none of them: a table may be as long as it likes. */
public interface TableWriter {

    /**
     * Writes the next row.
     *
     * @param cells texts, numbers, booleans and days; null leaves its cell empty
     */
    void row(List<? extends @Nullable Object> cells) throws IOException;

    /** Ends the file; without that nobody takes it for whole. */
    void finish() throws IOException;
}
