package rocu.soc.chassis.record.load;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * A record that is there already, held until the transaction of the load ends.
 *
 * @param head its head, as the service keeps it
 * @param disposed whether nothing personal is left of it
 * @param versions all of them, the first one first
 */
public record HeldRecord<H, V>(HistoricEntry.Name name, H head, boolean disposed, List<Stored<V>> versions) {

    /**
     * A version that is stored.
     *
     * @param historic whether a load wrote it
     * @param erased whether something of it was erased, so that no line says the same any more
     * @param same whether a line says the same
     */
    public record Stored<V>(Instant knownFrom, boolean historic, boolean erased, Predicate<V> same) {}
}
