package rocu.soc.chassis.record.returns;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a word of a return means.
 *
 * @param source who says so; {@code ours} where no public source does
 */
@Schema(name = "ReturnDefinition")
public record Definition(String term, String meaning, String source) {

    /** Of a meaning that no public source gives. */
    public static final String OURS = "ours";
}
