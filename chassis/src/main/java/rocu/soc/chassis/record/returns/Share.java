package rocu.soc.chassis.record.returns;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One row of a breakdown. */
@Schema(name = "ReturnShare")
public record Share(
        @Schema(description = "A value of the member") String value,
        @Schema(description = "Records with that value") long count,

        @Schema(description = "Records of which they are a share")
        long of,

        @Schema(description = "The share in whole percent, rounded half up")
        int percent) {

    /** Need-to-know records, which a breakdown leaves out so that it tells nothing of them. */
    public static final String WITHHELD = "WITHHELD";

    static Share of(String value, long count, long of) {
        return new Share(value, count, of, of == 0 ? 0 : Math.toIntExact((200 * count + of) / (2 * of)));
    }
}
