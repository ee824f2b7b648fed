package rocu.soc.chassis.record.returns;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One row of a breakdown.
 *
 * @param value the code that is counted, or {@link #WITHHELD}
 * @param count the numerator
 * @param of the denominator: all that the breakdown counts, what is withheld included
 * @param percent whole, rounded half up; 0 of nothing
 */
@Schema(name = "ReturnShare")
public record Share(String value, long count, long of, int percent) {

    /** Need-to-know records, which a breakdown leaves out so that it tells nothing of them. */
    public static final String WITHHELD = "WITHHELD";

    static Share of(String value, long count, long of) {
        return new Share(value, count, of, of == 0 ? 0 : Math.toIntExact((200 * count + of) / (2 * of)));
    }
}
