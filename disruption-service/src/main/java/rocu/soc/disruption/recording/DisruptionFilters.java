package rocu.soc.disruption.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.messaging.peer.LinkStatus;
import rocu.soc.chassis.web.identity.Caller;
import rocu.soc.chassis.web.list.KeysetQuery;
import rocu.soc.chassis.web.policy.Policy;
import rocu.soc.chassis.web.time.AsKnownAt;
import rocu.soc.records.RecordFilters;
import rocu.soc.records.Sort;

/** Which disruptions a list is about, as a query. */
@ApplicationScoped
class DisruptionFilters {

    private static final List<Sort> SORTS = List.of(Sort.dayOfEvent("occurredOn"), Sort.RECORDED_AT);

    @Inject
    Disruptions disruptions;

    @Inject
    Policy policy;

    /**
     * The query for their keys; those that were withdrawn are left out unless they are asked for, be it by name.
     *
     * @throws rocu.soc.chassis.web.problem.Problem 400 {@code invalid-parameter}
     */
    KeysetQuery query(DisruptionSelection selection, Optional<AsKnownAt> asked, Caller caller) {
        RecordFilters filters = new RecordFilters(disruptions, selection, asked)
                .texts("beneficiary", selection.beneficiary)
                .codes("fourP", selection.fourP, FourP.class)
                .codes("disruptionType", selection.disruptionType, DisruptionType.class)
                .codes("assessmentCategory", selection.assessmentCategory, AssessmentCategory.class)
                .codes("status", status(selection), DisruptionStatus.class)
                .codes("linkStatus", selection.linkStatus, LinkStatus.class)
                .id("threatId", selection.threatId)
                .from("occurredOn", "occurredFrom", selection.occurredFrom)
                .before("occurredOn", "occurredBefore", selection.occurredBefore)
                .sort(selection.sort, "-occurredOn", SORTS);
        List<String> differing =
                filters.values().codes("differsFromSource", selection.differsFromSource, DecidedMember.class);
        if (!differing.isEmpty()) {
            // The first condition follows from the second, and is that of the index of the few that differ.
            filters.showing("differsFromSource")
                    .and("cardinality(f.differs_from_source) > 0 and f.differs_from_source && ?", (Object)
                            differing.toArray(String[]::new));
        }
        without(selection.without, filters);
        return filters.query(policy, caller);
    }

    /** Those that nobody has finished. */
    private static void without(@Nullable List<String> given, RecordFilters filters) {
        List<String> lacking = filters.values().codes("without", given, Lacking.class);
        if (!lacking.isEmpty()) {
            lacking.stream().map(Lacking::valueOf).forEach(one -> filters.showing(one.member()));
            filters.and(lacking.stream()
                    .map(Lacking::valueOf)
                    .map(Lacking::condition)
                    .collect(Collectors.joining(" or ")));
        }
    }

    private static @Nullable List<String> status(DisruptionSelection selection) {
        boolean said = selection.status != null && !selection.status.isEmpty();
        return said || selection.wantsWhateverBecameOfThem()
                ? selection.status
                : List.of(DisruptionStatus.RECORDED.name());
    }
}
