package rocu.soc.threat.returns;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import rocu.soc.chassis.record.returns.Breakdown;
import rocu.soc.chassis.record.returns.CountedRecords;
import rocu.soc.chassis.record.returns.Definition;
import rocu.soc.chassis.record.returns.ReturnFilters;
import rocu.soc.threat.masterlist.AssessmentType;
import rocu.soc.threat.masterlist.MasterList;
import rocu.soc.threat.masterlist.ModerationStatus;
import rocu.soc.threat.masterlist.Phase;
import rocu.soc.threat.masterlist.ThreatType;

/** What the return of threats counts, by what, and what its words mean. */
final class ThreatReturn {

    static final String NAME = "threats";

    static final String WITHHELD =
            "Need-to-know records, which count in the total and in no breakdown, and with other filters not at all.";

    private static final String INSPECTORATE = "HMICFRS PEEL 2022/23, north-west regional response to SOC, Appendix 2";

    static final CountedRecords RECORDS = new CountedRecords(
            MasterList.KIND,
            MasterList.VERSIONS,
            MasterList.HEADS,
            "f.organisation",
            Set.of("threatType", "primaryCrimeType", "tier", "phase", "assessmentType", "moderationStatus", "soc"),
            List.of(
                    Breakdown.of("threatType", "f.threat_type", ThreatType.class),
                    Breakdown.of("primaryCrimeType", "f.primary_crime_type"),
                    Breakdown.of("tier", "coalesce(f.tier::text, 'NO_TIER')"),
                    Breakdown.of("phase", "f.phase"),
                    Breakdown.of("moderationStatus", "f.moderation_status")));

    static final List<Definition> DEFINITIONS = List.of(
            new Definition(
                    "threat counted",
                    "Of assessment type TACTICAL, moderation status MODERATED, serious and organised crime, of a tier that is not"
                            + " 5, in a phase that does not contain \"closed\". What is said of the filters stands in the"
                            + " return.",
                    INSPECTORATE),
            new Definition(
                    "MODERATED",
                    "A threat is moderated from its first accepted assessment on; closing or reclassifying it changes nothing.",
                    Definition.OURS),
            new Definition(
                    "assessmentType, tier",
                    "Of its latest submitted assessment. Before the first one there is none: such a threat is not TACTICAL, and"
                            + " its tier is not 5.",
                    Definition.OURS),
            new Definition("of", "The organisation that owns the threat.", INSPECTORATE),
            new Definition("phase", "The names are ours; those of APMIS are not public.", Definition.OURS),
            new Definition("WITHHELD", WITHHELD, Definition.OURS));

    private ThreatReturn() {}

    /** Reads the filters; {@link ReturnFilters#read} raises what is wrong with them. */
    static ReturnFilters filters(ThreatReturnSelection selection) {
        ReturnFilters filters = new ReturnFilters()
                .codes(
                        "assessmentType",
                        "f.assessment_type",
                        selection.assessmentType,
                        AssessmentType.class,
                        Set.of(AssessmentType.TACTICAL))
                .codes(
                        "moderationStatus",
                        "f.moderation_status",
                        selection.moderationStatus,
                        ModerationStatus.class,
                        Set.of(ModerationStatus.MODERATED));
        filters.oneOf("soc", selection.soc, List.of("true", "false"), "true")
                .ifPresent(soc -> filters.and("f.soc = ?", Boolean.valueOf(soc)));
        filters.oneOf("tierNot", selection.tierNot, List.of("1", "2", "3", "4", "5"), "5")
                .ifPresent(tier -> filters.and("f.tier is distinct from ?", Integer.valueOf(tier)));
        filters.oneOf("phaseNotContaining", selection.phaseNotContaining, List.of("CLOSED"), "CLOSED")
                .ifPresent(word -> filters.and("f.phase = any (?)", (Object) Stream.of(Phase.values())
                        .map(Phase::name)
                        .filter(phase -> !phase.contains(word))
                        .toArray(String[]::new)));
        return filters;
    }
}
