package rocu.soc.chassis.record.subject;

import java.util.List;

/**
 * What one service holds of a person.
 *
 * @param more whether there is more than one answer holds
 */
public record SubjectAnswer(List<SubjectRecord> items, boolean more) {

    public SubjectAnswer {
        items = List.copyOf(items);
    }
}
