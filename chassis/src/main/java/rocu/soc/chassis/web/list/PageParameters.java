package rocu.soc.chassis.web.list;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters of every list, as the API document names them; {@link Listing} reads them. */
public class PageParameters {

    @QueryParam(Paging.LIMIT)
    @Parameter(
            description = "Rows of a page",
            schema =
                    @Schema(
                            type = SchemaType.INTEGER,
                            format = "int32",
                            minimum = "1",
                            maximum = "500",
                            defaultValue = "50"))
    @Nullable
    String limit;

    @QueryParam(Paging.CURSOR)
    @Parameter(description = "Where the page begins, from the next link; it ends after 24 hours")
    @Nullable
    String cursor;

    @QueryParam(Paging.COUNT)
    @Parameter(
            description =
                    "Whether the total is wanted: true for up to 10,000, beyond which it is said that there are at least as"
                            + " many; exact for all, which takes as long as the list is",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"true", "false", "exact"},
                            defaultValue = "false"))
    @Nullable
    String count;
}
