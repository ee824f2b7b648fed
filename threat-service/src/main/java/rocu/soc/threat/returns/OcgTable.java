package rocu.soc.threat.returns;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rocu.soc.chassis.record.returns.Breakdown;
import rocu.soc.chassis.record.returns.CountedRecords;
import rocu.soc.chassis.record.returns.Definition;
import rocu.soc.chassis.record.returns.ReturnFilters;
import rocu.soc.threat.masterlist.MasterList;
import rocu.soc.threat.masterlist.Phase;
import rocu.soc.threat.masterlist.ThreatType;

/**
 * The table of organised crime groups by which Cumbria counts (Public Accountability Conference, December 2021): active and
 * archived ones by the one primary crime type, of any tier, SOC flag and moderation status.
 */
final class OcgTable {

    static final String NAME = "ocg-table";

    private static final String CUMBRIA = "Cumbria Public Accountability Conference, December 2021";

    private static final String ACTIVE = Stream.of(Phase.values())
            .map(Phase::name)
            .filter(phase -> !phase.contains("CLOSED"))
            .collect(Collectors.joining("', '", "f.phase in ('", "')"));
    private static final String ARCHIVED = "f.phase = '" + Phase.CLOSED_ARCHIVED.name() + "'";

    static final List<Definition> DEFINITIONS = List.of(
            new Definition("group counted", "An organised crime group that is active or archived.", CUMBRIA),
            new Definition("ACTIVE", "In a phase that does not contain \"closed\".", "our reading of " + CUMBRIA),
            new Definition("ARCHIVED", "In the phase CLOSED_ARCHIVED.", "our reading of " + CUMBRIA),
            new Definition(
                    "closed otherwise",
                    "Dismantled, or no longer serious and organised crime: in neither column, and not in the total.",
                    Definition.OURS),
            new Definition("primaryCrimeType", "The one primary crime type of the group at the instant.", CUMBRIA),
            new Definition("WITHHELD", ThreatReturn.WITHHELD, Definition.OURS));

    private OcgTable() {}

    /**
     * What is counted.
     *
     * @param crimeTypes the codes that have a row even where there is no group
     */
    static CountedRecords records(List<String> crimeTypes) {
        return new CountedRecords(
                MasterList.KIND,
                MasterList.VERSIONS,
                MasterList.HEADS,
                "f.organisation",
                Set.of("threatType", "primaryCrimeType", "phase", "moderationStatus"),
                List.of(
                        new Breakdown(
                                "state",
                                "case when " + ACTIVE + " then 'ACTIVE' else 'ARCHIVED' end",
                                List.of("ACTIVE", "ARCHIVED")),
                        Breakdown.ofSome(
                                "activeByPrimaryCrimeType",
                                "case when " + ACTIVE + " then f.primary_crime_type end",
                                crimeTypes),
                        Breakdown.ofSome(
                                "archivedByPrimaryCrimeType",
                                "case when " + ARCHIVED + " then f.primary_crime_type end",
                                crimeTypes)));
    }

    static ReturnFilters filters() {
        ReturnFilters filters = new ReturnFilters()
                .and("f.threat_type = ?", ThreatType.OCG.name())
                .and(ACTIVE + " or " + ARCHIVED);
        filters.print("threatType", ThreatType.OCG.name());
        return filters;
    }
}
