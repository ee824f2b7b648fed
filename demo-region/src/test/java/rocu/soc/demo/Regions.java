package rocu.soc.demo;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/** The region that ships, and one with made-up targets. */
final class Regions {

    static final DemoRegion NORTH_WEST = DemoRegion.read(Path.of("../regions/north-west.json"));
    static final DemoRegion TWO_FORCES = DemoRegion.read(Path.of("src/test/resources/rocu/soc/demo/two-forces.json"));

    private Regions() {}

    static Stream<Named<DemoRegion>> both() {
        return Stream.of(Named.of("north-west", NORTH_WEST), Named.of("two forces", TWO_FORCES));
    }
}
