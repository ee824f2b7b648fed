package rocu.soc.disruption.returns;

import java.util.List;
import java.util.Set;
import rocu.soc.chassis.record.returns.Breakdown;
import rocu.soc.chassis.record.returns.CountedRecords;
import rocu.soc.chassis.record.returns.Definition;
import rocu.soc.chassis.record.returns.ReturnFilters;
import rocu.soc.chassis.web.policy.RowPredicate;
import rocu.soc.disruption.recording.AssessmentCategory;
import rocu.soc.disruption.recording.DisruptionStatus;
import rocu.soc.disruption.recording.DisruptionType;
import rocu.soc.disruption.recording.Disruptions;
import rocu.soc.disruption.recording.FourP;
import rocu.soc.disruption.threat.ThreatType;

/** What the return of disruptions counts, by what, and what its words mean. */
final class DisruptionReturn {

    static final String NAME = "disruptions";

    private static final String INSPECTORATE = "HMICFRS PEEL 2022/23, north-west regional response to SOC, Appendix 2";

    /** Stands for the threat of a disruption that was not linked to one. */
    private static final String NOT_LINKED = "'NOT_LINKED'";

    private static final String CRIME_TYPE = "primaryCrimeType";

    private static final CountedRecords RECORDS = new CountedRecords(
            Disruptions.KIND,
            "disruption_version",
            "disruption",
            "f.organisation",
            Set.of("fourP", "disruptionType", "assessmentCategory", "threatAtRecording", "occurredOn", "status"),
            List.of(
                    Breakdown.of("fourP", "f.four_p", FourP.class),
                    Breakdown.of("assessmentCategory", "f.assessment_category"),
                    Breakdown.of("month", "f.occurred_month"),
                    Breakdown.of(
                            "threatType", "coalesce(f.threat_at_recording_type, " + NOT_LINKED + ")", ThreatType.class),
                    Breakdown.of(CRIME_TYPE, "coalesce(f.threat_at_recording_primary_crime_type, " + NOT_LINKED + ")"),
                    Breakdown.of(
                            "tier",
                            "case when f.threat_at_recording_type is null then " + NOT_LINKED
                                    + " else coalesce(f.threat_at_recording_tier::text, 'NO_TIER') end"),
                    Breakdown.of(
                            "withinNationalStandard",
                            "coalesce(upper(f.within_national_standard::text), " + NOT_LINKED + ")")));

    static final List<Definition> DEFINITIONS = List.of(
            new Definition(
                    "disruption counted",
                    "Of type LEAD, assessed MAJOR, MODERATE or MINOR, that happened from the first day on and before the day"
                            + " after the last; not withdrawn. What is said of the filters stands in the return.",
                    INSPECTORATE),
            new Definition(
                    "day",
                    "The day on which the disruption happened, not the day of entry; days begin and end at midnight"
                            + " Europe/London, and a period holds its first day and not the one that it ends with.",
                    "our reading of the printed bounds, which are > 1 January 2022 and < 1 January 2023"),
            new Definition("of", "The organisation that led the disruption.", INSPECTORATE),
            new Definition(
                    "threatType, primaryCrimeType, tier",
                    "What the threat was when the link to it settled; a later change of the threat moves no figure.",
                    Definition.OURS),
            new Definition(
                    "withinNationalStandard",
                    "Whether the dated rule lets a disruption be recorded against that type of threat; no filter.",
                    INSPECTORATE),
            new Definition(
                    "assessmentCategory",
                    "As the originating organisation judged it; no public definition of the grades exists.",
                    "Northern Ireland Policing Board, answer on the national grades"),
            new Definition(
                    "WITHHELD",
                    "Need-to-know records, which count in the total and in no breakdown, and with other filters or days within a"
                            + " month not at all; and a primary crime type that the threat"
                            + " does not show to you.",
                    Definition.OURS));

    private DisruptionReturn() {}

    /** For who counts every record. */
    static CountedRecords records() {
        return RECORDS;
    }

    /**
     * For who counts the records that are open to the caller: what crime a threat is about shows to whom the threat shows it.
     *
     * @param showingCrimeType the versions {@code f} whose threat does
     */
    static CountedRecords records(RowPredicate showingCrimeType) {
        RowPredicate shown = new RowPredicate(
                "f.threat_at_recording_type is null or " + showingCrimeType.sql(), showingCrimeType.parameters());
        return RECORDS.by(RECORDS.breakdowns().stream()
                .map(breakdown -> breakdown.name().equals(CRIME_TYPE) ? breakdown.shownIn(shown) : breakdown)
                .toList());
    }

    /** Reads the filters; {@link ReturnFilters#read} raises what is wrong with them. */
    static ReturnFilters filters(DisruptionReturnSelection selection) {
        return new ReturnFilters()
                .day("from", "f.occurred_on >= ?", selection.from)
                .day("to", "f.occurred_on < ?", selection.to)
                .codes(
                        "disruptionType",
                        "f.disruption_type",
                        selection.disruptionType,
                        DisruptionType.class,
                        Set.of(DisruptionType.LEAD))
                .codes(
                        "assessmentCategory",
                        "f.assessment_category",
                        selection.assessmentCategory,
                        AssessmentCategory.class,
                        List.of(AssessmentCategory.MAJOR, AssessmentCategory.MODERATE, AssessmentCategory.MINOR))
                .codes(
                        "status",
                        "f.status",
                        selection.status,
                        DisruptionStatus.class,
                        Set.of(DisruptionStatus.RECORDED));
    }
}
