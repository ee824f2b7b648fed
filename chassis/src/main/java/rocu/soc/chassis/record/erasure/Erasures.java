package rocu.soc.chassis.record.erasure;

import java.util.List;

/**
 * Erasures: of one record all of them, the first one first; of an organisation the newest first.
 *
 * @param more whether there are older ones
 */
public record Erasures(List<Erasure> items, boolean more) {

    public Erasures {
        items = List.copyOf(items);
    }
}
