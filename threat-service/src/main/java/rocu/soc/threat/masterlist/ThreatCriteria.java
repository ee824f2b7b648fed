package rocu.soc.threat.masterlist;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.identity.Caller;
import rocu.soc.chassis.list.Criteria;
import rocu.soc.chassis.list.KeysetQuery;
import rocu.soc.chassis.list.QueryValues;
import rocu.soc.chassis.list.SortKey;
import rocu.soc.chassis.policy.Policy;
import rocu.soc.chassis.policy.PolicyColumns;
import rocu.soc.chassis.record.Reference;
import rocu.soc.chassis.time.AsKnownAt;
import rocu.soc.threat.codelist.CodeLists;

/**
 * Turns a selection into the query for its keys. The facts are those of the head for what is known now, those of the
 * version that was open for what was known then; who may see a row is always asked of the head.
 */
final class ThreatCriteria {

    private static final String NOW = "threat d";
    private static final String THEN = "threat d join threat_version f on f.threat_id = d.id";
    private static final List<String> TIERS = List.of("1", "2", "3", "4", "5", "none");

    private final Criteria criteria = new Criteria();
    private final Set<String> members = new HashSet<>();
    private final QueryValues values = new QueryValues();
    private final Optional<AsKnownAt> asked;
    private final CodeLists codes;
    private final String facts;

    private ThreatCriteria(Optional<AsKnownAt> asked, CodeLists codes) {
        this.asked = asked;
        this.codes = codes;
        this.facts = asked.isPresent() ? "f." : "d.";
    }

    /**
     * The query.
     *
     * @throws rocu.soc.chassis.problem.Problem 400 {@code invalid-parameter}
     */
    static KeysetQuery query(
            ThreatSelection selection, Optional<AsKnownAt> asked, CodeLists codes, Policy policy, Caller caller) {
        return new ThreatCriteria(asked, codes).build(selection, policy, caller);
    }

    private KeysetQuery build(ThreatSelection selection, Policy policy, Caller caller) {
        asked.map(AsKnownAt::instant).ifPresent(this::known);
        in("threatType", facts + "threat_type", values.codes("threatType", selection.threatType, ThreatType.class));
        in("phase", facts + "phase", values.codes("phase", selection.phase, Phase.class));
        in(
                "moderationStatus",
                facts + "moderation_status",
                values.codes("moderationStatus", selection.moderationStatus, ModerationStatus.class));
        in(
                "assessmentType",
                facts + "assessment_type",
                values.codes("assessmentType", selection.assessmentType, AssessmentType.class));
        in("organisation", facts + "organisation", values.texts("organisation", selection.organisation));
        in(
                "primaryCrimeType",
                facts + "primary_crime_type",
                listed("primaryCrimeType", selection.primaryCrimeType, CodeLists.CRIME_TYPES));
        crimeTypes(listed("crimeType", selection.crimeType, CodeLists.CRIME_TYPES));
        places(listed("place", selection.place, CodeLists.PLACES));
        tiers(values.texts("tier", selection.tier));
        soc(selection.soc);
        references(selection.reference);
        in("sourceSystem", "d.source_system", values.texts("sourceSystem", selection.sourceSystem));
        in("sourceReference", "d.source_reference", values.texts("sourceReference", selection.sourceReference));
        SortKey sort = sort(selection.sort);
        values.raise();
        criteria.and(
                policy.rows(caller, ThreatPermissions.READ, Threat.KIND.name(), members, PolicyColumns.ofHead("d")));
        return new KeysetQuery(asked.isPresent() ? THEN : NOW, "d.id", facts + "version", sort, criteria);
    }

    private void known(Instant at) {
        var instant = at.atOffset(ZoneOffset.UTC);
        criteria.and("f.known_from <= ? and f.known_to > ?", instant, instant);
    }

    private void in(String member, String column, Collection<String> given) {
        if (!given.isEmpty()) {
            members.add(member);
            criteria.in(column, given);
        }
    }

    private List<String> listed(String parameter, @Nullable List<String> given, String list) {
        List<String> texts = values.texts(parameter, given);
        if (!texts.stream().allMatch(code -> codes.everHeld(list, code))) {
            values.refuse(parameter, "unknown-code", "One or more of the code list " + list + ".");
        }
        return texts;
    }

    private void crimeTypes(List<String> given) {
        if (!given.isEmpty()) {
            members.add("primaryCrimeType");
            members.add("crimeTypes");
            String[] wanted = given.toArray(String[]::new);
            criteria.and(
                    facts + "primary_crime_type = any (?) or " + facts + "crime_types && ?", (Object) wanted, (Object)
                            wanted);
        }
    }

    private void places(List<String> given) {
        if (!given.isEmpty()) {
            members.add("places");
            criteria.and(facts + "places && ?", (Object) given.toArray(String[]::new));
        }
    }

    private void tiers(List<String> given) {
        if (!TIERS.containsAll(given)) {
            values.refuse("tier", "unknown-code", "One or more of " + String.join(", ", TIERS) + ".");
        }
        in("tier", "coalesce(" + facts + "tier::text, 'none')", given);
    }

    private void soc(@Nullable String given) {
        if (given == null) {
            return;
        }
        members.add("soc");
        switch (given) {
            case "true" -> criteria.and(facts + "soc");
            case "false" -> criteria.and("not " + facts + "soc");
            default -> values.refuse("soc", "not-a-flag", "true or false.");
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

    /** Ids are in the order of entry, and show to everybody who sees anything of a threat; so they order the usual list. */
    private SortKey sort(@Nullable String given) {
        String wanted = given == null ? "-id" : given;
        boolean latestFirst = wanted.startsWith("-");
        String member = latestFirst ? wanted.substring(1) : wanted;
        members.add(member);
        return switch (member) {
            case "id" -> new SortKey("d.id", "uuid", latestFirst);
            case "recordedAt" -> new SortKey("d.recorded_at", "timestamptz", latestFirst);
            case "tier" -> new SortKey("coalesce(" + facts + "tier, 6)", "integer", latestFirst);
            default -> {
                values.refuse("sort", "unknown-sort", "One of -id, id, -recordedAt, recordedAt, -tier, tier.");
                yield new SortKey("d.id", "uuid", false);
            }
        };
    }
}
