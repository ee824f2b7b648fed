package rocu.soc.disruption.recording;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.identity.Caller;
import rocu.soc.chassis.list.Criteria;
import rocu.soc.chassis.list.KeysetQuery;
import rocu.soc.chassis.list.QueryValues;
import rocu.soc.chassis.list.SortKey;
import rocu.soc.chassis.neighbour.LinkStatus;
import rocu.soc.chassis.policy.Policy;
import rocu.soc.chassis.policy.PolicyColumns;
import rocu.soc.chassis.record.Reference;
import rocu.soc.chassis.time.AsKnownAt;

/**
 * Turns a selection into the query for its keys. The facts are those of the head for what is known now, those of the
 * version that was open for what was known then; who may see a row is always asked of the head.
 */
final class DisruptionCriteria {

    private static final String NOW = "disruption d";
    private static final String THEN = "disruption d join disruption_version f on f.disruption_id = d.id";

    private final Criteria criteria = new Criteria();
    private final Set<String> members = new HashSet<>();
    private final QueryValues values = new QueryValues();
    private final Optional<AsKnownAt> asked;
    private final String facts;

    private DisruptionCriteria(Optional<AsKnownAt> asked) {
        this.asked = asked;
        this.facts = asked.isPresent() ? "f." : "d.";
    }

    /**
     * The query.
     *
     * @throws rocu.soc.chassis.problem.Problem 400 {@code invalid-parameter}
     */
    static KeysetQuery query(DisruptionSelection selection, Optional<AsKnownAt> asked, Policy policy, Caller caller) {
        return new DisruptionCriteria(asked).build(selection, policy, caller);
    }

    private KeysetQuery build(DisruptionSelection selection, Policy policy, Caller caller) {
        asked.map(AsKnownAt::instant).ifPresent(this::known);
        texts("organisation", facts + "organisation", selection.organisation);
        beneficiary(selection.beneficiary);
        codes("fourP", facts + "four_p", selection.fourP, FourP.class);
        codes("disruptionType", facts + "disruption_type", selection.disruptionType, DisruptionType.class);
        codes(
                "assessmentCategory",
                facts + "assessment_category",
                selection.assessmentCategory,
                AssessmentCategory.class);
        codes(
                "status",
                facts + "status",
                selection.status == null || selection.status.isEmpty()
                        ? List.of(DisruptionStatus.RECORDED.name())
                        : selection.status,
                DisruptionStatus.class);
        codes("linkStatus", facts + "link_status", selection.linkStatus, LinkStatus.class);
        threat(selection.threatId);
        day("occurredFrom", facts + "occurred_on >= ?", selection.occurredFrom);
        day("occurredBefore", facts + "occurred_on < ?", selection.occurredBefore);
        references(selection.reference);
        texts("sourceSystem", "d.source_system", selection.sourceSystem);
        texts("sourceReference", "d.source_reference", selection.sourceReference);
        SortKey sort = sort(selection.sort);
        values.raise();
        criteria.and(policy.rows(
                caller, DisruptionPermissions.READ, Disruption.KIND.name(), members, PolicyColumns.ofHead("d")));
        return new KeysetQuery(
                asked.isPresent() ? THEN : NOW,
                asked.isPresent() && sort.column().startsWith(facts) ? "f.disruption_id" : "d.id",
                facts + "version",
                sort,
                criteria);
    }

    private void known(Instant at) {
        var instant = at.atOffset(ZoneOffset.UTC);
        criteria.and("f.known_from <= ? and f.known_to > ?", instant, instant);
    }

    private void texts(String member, String column, @Nullable List<String> given) {
        List<String> texts = values.texts(member, given);
        if (!texts.isEmpty()) {
            members.add(member);
            criteria.in(column, texts);
        }
    }

    private <E extends Enum<E>> void codes(String member, String column, @Nullable List<String> given, Class<E> list) {
        List<String> codes = values.codes(member, given, list);
        if (!codes.isEmpty()) {
            members.add(member);
            criteria.in(column, codes);
        }
    }

    private void beneficiary(@Nullable List<String> given) {
        List<String> texts = values.texts("beneficiary", given);
        if (!texts.isEmpty()) {
            members.add("beneficiary");
            if (asked.isPresent()) {
                criteria.in("f.beneficiary", texts);
            } else {
                criteria.and("d.affected && ?", (Object) texts.toArray(String[]::new));
            }
        }
    }

    private void day(String parameter, String condition, @Nullable String given) {
        LocalDate day = values.day(parameter, given);
        if (day != null) {
            members.add("occurredOn");
            criteria.and(condition, day);
        }
    }

    private void threat(@Nullable String given) {
        UUID threat = values.id("threatId", given);
        if (threat != null) {
            members.add("threatId");
            criteria.and(facts + "threat_id = ?", threat);
        }
    }

    private void references(@Nullable List<String> given) {
        List<String> canonical = new ArrayList<>();
        for (String typed : values.texts("reference", given)) {
            Reference.parse(typed)
                    .ifPresentOrElse(
                            reference -> canonical.add(reference.value()),
                            () -> values.refuse("reference", "not-a-reference", "It looks like NW-7K3Q-92XK."));
        }
        criteria.in("d.reference", canonical);
    }

    private SortKey sort(@Nullable String given) {
        String wanted = given == null ? "-occurredOn" : given;
        boolean latestFirst = wanted.startsWith("-");
        String member = latestFirst ? wanted.substring(1) : wanted;
        members.add(member);
        return switch (member) {
            case "occurredOn" -> new SortKey(facts + "occurred_on", "date", latestFirst);
            case "recordedAt" -> new SortKey("d.recorded_at", "timestamptz", latestFirst);
            default -> {
                values.refuse("sort", "unknown-sort", "One of -occurredOn, occurredOn, -recordedAt, recordedAt.");
                yield new SortKey("d.id", "uuid", false);
            }
        };
    }
}
