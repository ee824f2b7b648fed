package rocu.soc.threat.masterlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.identity.Caller;
import rocu.soc.chassis.web.list.KeysetQuery;
import rocu.soc.chassis.web.policy.Policy;
import rocu.soc.chassis.web.time.AsKnownAt;
import rocu.soc.records.RecordFilters;
import rocu.soc.records.Sort;
import rocu.soc.threat.codelist.CodeLists;

/** Which threats a list is about, as a query. */
@ApplicationScoped
class ThreatFilters {

    static final String LAST_DISRUPTION_BEFORE = "lastDisruptionBefore";

    private static final List<String> TIERS = List.of("1", "2", "3", "4", "5", "none");
    /** Ids are in the order of entry. */
    private static final List<Sort> SORTS = List.of(
            new Sort("id", "h.id", "uuid"), Sort.RECORDED_AT, new Sort("tier", "coalesce(f.tier, 6)", "integer"));

    @Inject
    Threats threats;

    @Inject
    CodeLists codes;

    @Inject
    ThreatActivity activity;

    @Inject
    Policy policy;

    /**
     * The query for their keys.
     *
     * @throws rocu.soc.chassis.web.problem.Problem 400 {@code invalid-parameter}
     */
    KeysetQuery query(ThreatSelection selection, Optional<AsKnownAt> asked, Caller caller) {
        RecordFilters filters = new RecordFilters(threats, selection, asked)
                .codes("threatType", selection.threatType, ThreatType.class)
                .codes("phase", selection.phase, Phase.class)
                .codes("moderationStatus", selection.moderationStatus, ModerationStatus.class)
                .codes("assessmentType", selection.assessmentType, AssessmentType.class)
                .sort(selection.sort, "-id", SORTS);
        filters.in(
                "primaryCrimeType",
                RecordFilters.column("primaryCrimeType"),
                listed("primaryCrimeType", selection.primaryCrimeType, CodeLists.CRIME_TYPES, filters));
        crimeTypes(listed("crimeType", selection.crimeType, CodeLists.CRIME_TYPES, filters), filters);
        places(listed("place", selection.place, CodeLists.PLACES, filters), filters);
        tiers(filters.values().texts("tier", selection.tier), filters);
        soc(selection.soc, filters);
        lastDisruption(selection, caller, filters);
        return filters.query(policy, caller);
    }

    private List<String> listed(String parameter, @Nullable List<String> given, String list, RecordFilters filters) {
        List<String> texts = filters.values().texts(parameter, given);
        if (!texts.stream().allMatch(code -> codes.everHeld(list, code))) {
            filters.values().refuse(parameter, "unknown-code", "One or more of the code list " + list + ".");
        }
        return texts;
    }

    private static void crimeTypes(List<String> given, RecordFilters filters) {
        if (!given.isEmpty()) {
            Object wanted = given.toArray(String[]::new);
            filters.showing("primaryCrimeType")
                    .showing("crimeTypes")
                    .and("f.primary_crime_type = any (?) or f.crime_types && ?", wanted, wanted);
        }
    }

    private static void places(List<String> given, RecordFilters filters) {
        if (!given.isEmpty()) {
            filters.showing("places").and("f.places && ?", (Object) given.toArray(String[]::new));
        }
    }

    private static void tiers(List<String> given, RecordFilters filters) {
        if (!TIERS.containsAll(given)) {
            filters.values().refuse("tier", "unknown-code", "One or more of " + String.join(", ", TIERS) + ".");
        }
        filters.in("tier", "coalesce(f.tier::text, 'none')", given);
    }

    private void lastDisruption(ThreatSelection selection, Caller caller, RecordFilters filters) {
        LocalDate day = filters.values().day(LAST_DISRUPTION_BEFORE, selection.lastDisruptionBefore);
        if (day == null) {
            return;
        }
        if (selection.asKnownAt() != null) {
            filters.values()
                    .refuse(
                            LAST_DISRUPTION_BEFORE,
                            "not-of-the-past",
                            "What was recorded on a threat is known here as it is now alone. Leave asKnownAt out.");
        }
        filters.criteria().and(activity.undisruptedSince(day, caller));
    }

    private static void soc(@Nullable String given, RecordFilters filters) {
        if (given == null) {
            return;
        }
        filters.showing("soc");
        switch (given) {
            case "true" -> filters.and("f.soc");
            case "false" -> filters.and("not f.soc");
            default -> filters.values().refuse("soc", "not-a-flag", "true or false.");
        }
    }
}
