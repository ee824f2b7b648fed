package rocu.soc.chassis.record.erasure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one service says of an erasure.
 *
 * @param erasure if the service keeps the record, and the caller may see it
 * @param heard whether the service knows that it was carried out
 * @param copies what it still holds of what was erased
 * @param topicUntil until when at the latest the topic of the record holds earlier versions with something personal in
 *     them; null if it holds none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ErasureReport(
        @Nullable Erasure erasure,
        boolean heard,
        List<RemainingCopies> copies,
        @Nullable Instant topicUntil) {

    static final ErasureReport NOTHING = new ErasureReport(null, false, List.of(), null);

    public ErasureReport {
        copies = List.copyOf(copies);
    }
}
