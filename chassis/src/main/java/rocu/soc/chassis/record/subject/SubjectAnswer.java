package rocu.soc.chassis.record.subject;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one service found of a person in one step of a search.
 *
 * @param more whether it has found more, in this step and before it, than answers hold whole
 * @param next where to search on; null when everything was searched
 * @param percent of its records that were searched by now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubjectAnswer(
        List<SubjectRecord> items, boolean more, @Nullable SubjectPlace next, int percent) {

    public SubjectAnswer {
        items = List.copyOf(items);
    }
}
