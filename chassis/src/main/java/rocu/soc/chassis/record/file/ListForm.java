package rocu.soc.chassis.record.file;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Variant;
import java.util.Arrays;
import java.util.List;
import rocu.soc.chassis.web.table.CsvTable;
import rocu.soc.chassis.web.table.WorkbookTable;

/** The forms in which a list of records is answered: page by page, or the whole of it as a file. */
public enum ListForm {
    PAGES(MediaType.APPLICATION_JSON, "json"),
    LINES(ListForm.NDJSON, "ndjson"),
    CSV(CsvTable.MEDIA_TYPE, "csv"),
    WORKBOOK(WorkbookTable.MEDIA_TYPE, "xlsx");

    /** Newline-delimited JSON: an object a line. */
    public static final String NDJSON = "application/x-ndjson";

    private final String mediaType;
    private final String extension;

    ListForm(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    String mediaType() {
        return this == CSV ? mediaType + ";charset=UTF-8" : mediaType;
    }

    String extension() {
        return extension;
    }

    static List<Variant> variants() {
        return Arrays.stream(values())
                .map(form -> new Variant(MediaType.valueOf(form.mediaType), (String) null, null))
                .toList();
    }

    static ListForm of(Variant variant) {
        return Arrays.stream(values())
                .filter(form -> MediaType.valueOf(form.mediaType).equals(variant.getMediaType()))
                .findFirst()
                .orElse(PAGES);
    }
}
