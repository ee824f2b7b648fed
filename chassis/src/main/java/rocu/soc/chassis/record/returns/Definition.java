package rocu.soc.chassis.record.returns;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a word of a return means. */
@Schema(name = "ReturnDefinition")
public record Definition(
        @Schema(description = "What is defined") String term,
        @Schema(description = "What it means here") String meaning,
        @Schema(description = "Who says so") String source) {

    /** Of a meaning that no public source gives. */
    public static final String OURS = "ours";
}
