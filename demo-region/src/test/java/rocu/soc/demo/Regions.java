package rocu.soc.demo;

import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import rocu.soc.demo.targets.Targets;

/** The region that ships, and one with made-up targets. */
final class Regions {

    static final DemoRegion NORTH_WEST = DemoRegion.northWest();
    static final DemoRegion TWO_FORCES = DemoRegion.of(Targets.read(
            Objects.requireNonNull(Regions.class.getResourceAsStream("two-forces.json"), "two-forces.json")));

    private Regions() {}

    static Stream<Named<DemoRegion>> both() {
        return Stream.of(Named.of("north-west", NORTH_WEST), Named.of("two forces", TWO_FORCES));
    }
}
