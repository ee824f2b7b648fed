package rocu.soc.benchmarks.scale;

import java.util.Locale;

/**
 * How much a home holds: a fifth as many threats as disruptions, and a tenth as many orders.
 *
 * @param disruptions a power of ten, from 1,000 on
 */
public record Amount(int disruptions) {

    private static final int DISRUPTIONS_OF_A_THREAT = 5;
    private static final int DISRUPTIONS_OF_AN_ORDER = 10;

    public int threats() {
        return disruptions / DISRUPTIONS_OF_A_THREAT;
    }

    public int orders() {
        return disruptions / DISRUPTIONS_OF_AN_ORDER;
    }

    /** As people write it, such as 10 k or 1 M. */
    String words() {
        return disruptions >= 1_000_000 ? disruptions / 1_000_000 + " M" : disruptions / 1_000 + " k";
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,d disruptions, %,d threats, %,d orders", disruptions, threats(), orders());
    }
}
