package rocu.soc.demo;

import java.net.URI;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import rocu.soc.demo.loading.LoadReport;
import rocu.soc.demo.loading.RegionLoad;
import rocu.soc.demo.targets.Owner;
import rocu.soc.demo.targets.Targets;

/** A synthetic region: what its records have to give, the records, and the decoys among them. */
public final class DemoRegion {

    private final Targets targets;
    private final RegionRecords records;

    private DemoRegion(Targets targets) {
        this.targets = targets;
        this.records = RegionRecords.of(targets);
    }

    /** That of the file of a region. */
    public static DemoRegion read(Path file) {
        return of(Targets.read(file));
    }

    public static DemoRegion of(Targets targets) {
        return new DemoRegion(targets);
    }

    public Targets targets() {
        return targets;
    }

    public RegionRecords records() {
        return records;
    }

    public DecoyCounts decoys() {
        return new DecoyCount(targets, records).counts();
    }

    /** Loads the region and seals its histories; see the other. */
    public LoadReport load(URI gateway, UnaryOperator<String> tokens) {
        return load(gateway, tokens, _ -> {});
    }

    /**
     * Loads the region through the gateway and seals its histories. What is there already stays as it is.
     *
     * @param tokens gives a valid access token of each of the personas migration, admin and rocu-analyst
     * @throws rocu.soc.demo.loading.Refused with the text of the problem
     */
    public LoadReport load(URI gateway, UnaryOperator<String> tokens, Consumer<String> progress) {
        return new RegionLoad(
                        gateway,
                        tokens,
                        targets.owners().stream().map(Owner::id).toList(),
                        progress)
                .load(records.threats(), records.disruptions(), records.orders());
    }
}
