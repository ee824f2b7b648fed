package rocu.soc.chassis.operations.reconcile;

import java.util.List;

/**
 * What a service owns and what it keeps copies of.
 *
 * @param owned kinds of records
 */
public record Holdings(List<String> owned, List<Copy> copies) {

    public Holdings {
        owned = List.copyOf(owned);
        copies = List.copyOf(copies);
    }

    /**
     * A projection.
     *
     * @param name of its consumer
     * @param aggregate the kind of the records
     */
    public record Copy(String name, String aggregate) {}
}
