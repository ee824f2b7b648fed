package rocu.soc.systemtests.walk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The records that are walked: of every kind, each marking under each relation, alone and on a threat, among them what was
 * open to many and is for the members of a group alone now.
 *
 * @param group code of that group
 * @param open an instant at which what it keeps was still open
 */
record Plot(List<Planted> records, String group, Instant open) {

    static Plot plant(Planting planting) throws Exception {
        String group = planting.group();
        Planted official = planting.threat("cheshire-analyst", "OFFICIAL", Set.of("merseyside"));
        Planted sensitive = planting.threat("cheshire-analyst", "OFFICIAL_SENSITIVE", Set.of("merseyside", "nca"));
        Planted agency = planting.threat("nca-analyst", "OFFICIAL_SENSITIVE", Set.of());
        Planted open = planting.threat("cheshire-analyst", "OFFICIAL_SENSITIVE", Set.of("merseyside"));
        Planted disruption = planting.disruption("cheshire-analyst", "OFFICIAL", List.of(open));
        Planted order = planting.order("OFFICIAL_SENSITIVE", "residenceOrganisation", List.of(open));
        List<Planted> others = List.of(
                planting.disruption("cheshire-analyst", "OFFICIAL", List.of()),
                planting.disruption("cheshire-analyst", "OFFICIAL_SENSITIVE", List.of()),
                planting.disruption("cheshire-officer", "OFFICIAL_SENSITIVE", List.of()),
                planting.disruption("cheshire-analyst", "OFFICIAL", List.of(official)),
                planting.disruption("lancashire-analyst", "OFFICIAL_SENSITIVE", List.of(sensitive)),
                planting.disruption("nca-analyst", "OFFICIAL", List.of()),
                planting.support("OFFICIAL"),
                planting.support("OFFICIAL_SENSITIVE"),
                planting.order("OFFICIAL", "managingOrganisation", List.of()),
                planting.order("OFFICIAL_SENSITIVE", "residenceOrganisation", List.of()),
                planting.order("OFFICIAL", "residenceOrganisation", List.of(official)));
        Instant before = Instant.now();
        Planted kept = planting.kept(open, group);
        List<Planted> records = new ArrayList<>(List.of(official, sensitive, agency, kept));
        records.add(planting.following(disruption, Planted.NEED_TO_KNOW, kept));
        records.add(planting.following(order, "OFFICIAL_SENSITIVE", kept));
        records.addAll(others);
        return new Plot(List.copyOf(records), group, before);
    }
}
