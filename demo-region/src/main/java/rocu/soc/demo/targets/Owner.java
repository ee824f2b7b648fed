package rocu.soc.demo.targets;

import java.util.List;

/**
 * A force of the region, or its regional organised crime unit, which acts as a force of its own.
 *
 * @param id organisation of the suite
 * @param places where its threats are; code list places
 */
public record Owner(String id, String name, Kind kind, List<String> places) {

    /** Only a ROCU records support. */
    public enum Kind {
        FORCE,
        ROCU
    }

    public Owner {
        places = List.copyOf(places);
    }
}
