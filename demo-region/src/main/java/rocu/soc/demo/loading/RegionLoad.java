package rocu.soc.demo.loading;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import rocu.soc.demo.disruptions.DisruptionHistory;
import rocu.soc.demo.orders.OrderHistory;
import rocu.soc.demo.threats.ThreatHistory;

/**
 * Loads the records of a region and seals the history of each owner. It may be broken off and run again at any point: a line
 * that is there changes nothing, and what is sealed is only counted.
 */
public final class RegionLoad {

    private final Gateway gateway;
    private final Consumer<String> progress;
    private final List<String> owners;

    /**
     * A load.
     *
     * @param owners whose histories it fills and seals
     * @param tokens gives a valid access token of the persona of that name
     * @param progress is told of each step
     */
    public RegionLoad(URI gateway, UnaryOperator<String> tokens, List<String> owners, Consumer<String> progress) {
        this.gateway = new Gateway(gateway, tokens);
        this.progress = progress;
        this.owners = List.copyOf(owners);
    }

    /**
     * Loads and seals.
     *
     * @throws Refused with the text of the problem; then run it again when that is mended
     */
    public LoadReport load(
            List<ThreatHistory> threats, List<DisruptionHistory> disruptions, List<OrderHistory> orders) {
        KnownThreats known = new KnownThreats(gateway);
        LoadReport report = LoadReport.NOTHING;
        report = report.with(load(entriesOf(threats)));
        report = report.with(load(new Records(
                Kind.DISRUPTIONS,
                disruptions.stream()
                        .map(one -> new Records.Entry(one.owner().id(), () -> one.lines(known)))
                        .toList())));
        return report.with(load(new Records(
                Kind.ORDERS,
                orders.stream()
                        .map(one -> new Records.Entry(one.owner().id(), one::lines))
                        .toList())));
    }

    private static Records entriesOf(List<ThreatHistory> threats) {
        return new Records(
                Kind.THREATS,
                threats.stream()
                        .map(one -> new Records.Entry(one.owner().id(), one::lines))
                        .toList());
    }

    private LoadReport load(Records records) {
        Histories histories = new Histories(gateway, records.kind());
        Set<String> open = new LinkedHashSet<>(owners);
        open.removeAll(histories.sealed());
        owners.stream()
                .filter(owner -> !open.contains(owner))
                .forEach(owner -> requireWhole(owner, records, histories));
        int sent = 0;
        int loaded = 0;
        Chunks chunks = new Chunks(records.linesOf(open));
        while (chunks.hasNext()) {
            Chunks.Chunk chunk = chunks.next();
            loaded += histories.load(chunk);
            sent += chunk.lines();
            progress.accept("%s: %d versions sent, %d of them new"
                    .formatted(records.kind().label(), sent, loaded));
        }
        for (String owner : open) {
            requireWhole(owner, records, histories);
            histories.seal(owner);
        }
        if (!open.isEmpty()) {
            progress.accept("%s: history of %s sealed".formatted(records.kind().label(), String.join(", ", open)));
        }
        return new LoadReport(sent, loaded, open.size());
    }

    /** A sealed history takes nothing any more: what it lacks of the demo, it lacks for good. */
    private static void requireWhole(String owner, Records records, Histories histories) {
        long wanted = records.of(owner);
        long held = histories.records(owner);
        if (held != wanted) {
            throw new Refused(
                    "The history of %s holds %d of the demo's %d %s: another load filled it. A new home begins anew."
                            .formatted(owner, held, wanted, records.kind().label()));
        }
    }
}
