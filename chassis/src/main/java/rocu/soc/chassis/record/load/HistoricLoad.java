package rocu.soc.chassis.record.load;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a historic load did. */
public record HistoricLoad(
        @Schema(description = "Versions sent") int lines,
        @Schema(description = "Versions that are new") int loaded,

        @Schema(description = "Versions that were there already, and changed nothing")
        int repeated) {}
