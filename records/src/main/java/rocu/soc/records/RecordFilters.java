package rocu.soc.records;

import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.Reference;
import rocu.soc.chassis.web.identity.Caller;
import rocu.soc.chassis.web.json.Texts;
import rocu.soc.chassis.web.list.Criteria;
import rocu.soc.chassis.web.list.KeysetQuery;
import rocu.soc.chassis.web.list.QueryValues;
import rocu.soc.chassis.web.list.SortKey;
import rocu.soc.chassis.web.policy.Policy;
import rocu.soc.chassis.web.policy.PolicyColumns;
import rocu.soc.chassis.web.time.AsKnownAt;

/**
 * Turns a selection into the query for its keys. The facts are those of the version {@code f} that is open now, or was at the
 * instant that is asked about; who may see a row is always asked of its head, {@code h}. A member that filters or sorts must show
 * to the caller, or the row is not found: what is hidden matches nothing.
 */
public final class RecordFilters {

    private final RecordDeclaration<?> of;
    private final Criteria criteria = new Criteria();
    private final Set<String> members = new HashSet<>();
    private final QueryValues values = new QueryValues();
    private final @Nullable OffsetDateTime known;
    private @Nullable SortKey sort;

    /** Begins with what lists of every kind take. */
    public RecordFilters(RecordDeclaration<?> of, RecordSelection selection, Optional<AsKnownAt> asked) {
        this.of = of;
        known = asked.map(AsKnownAt::instant)
                .map(instant -> instant.atOffset(ZoneOffset.UTC))
                .orElse(null);
        if (known == null) {
            criteria.and("f.known_to = 'infinity' and f.version = h.version");
        } else {
            criteria.and("f.known_from <= ? and f.known_to > ?", known, known);
        }
        texts("organisation", selection.organisation);
        references(selection.reference);
        source("sourceSystem", "h.source_system", selection.sourceSystem);
        source("sourceReference", "h.source_reference", selection.sourceReference);
        changedSince(selection.changedSince);
    }

    /** The member is one of the texts. */
    public RecordFilters texts(String member, @Nullable List<String> given) {
        return texts(member, column(member), given);
    }

    /** The same of a column that is not called as the member. */
    public RecordFilters texts(String member, String column, @Nullable List<String> given) {
        return in(member, column, values.texts(member, given));
    }

    /** The member is one of the codes of a closed list. */
    public <E extends Enum<E>> RecordFilters codes(String member, @Nullable List<String> given, Class<E> list) {
        return in(member, column(member), values.codes(member, given, list));
    }

    /** The member is that day or a later one. */
    public RecordFilters from(String member, String parameter, @Nullable String given) {
        return day(member, column(member) + " >= ?", parameter, given);
    }

    /** The member is a day before that one. */
    public RecordFilters before(String member, String parameter, @Nullable String given) {
        return day(member, column(member) + " < ?", parameter, given);
    }

    /** The member is that id. */
    public RecordFilters id(String member, @Nullable String given) {
        UUID id = values.id(member, given);
        return id == null ? this : showing(member).and(column(member) + " = ?", id);
    }

    /** The column of the member is one of those; none admits everything. */
    public RecordFilters in(String member, String column, List<String> given) {
        if (!given.isEmpty()) {
            members.add(member);
            criteria.in(column, given);
        }
        return this;
    }

    /** Leaves out rows of which the member does not show. */
    public RecordFilters showing(String member) {
        members.add(member);
        return this;
    }

    /** Adds a condition on {@code f} and {@code h}, with one value for each of its question marks. */
    public RecordFilters and(String condition, Object... parameters) {
        criteria.and(condition, parameters);
        return this;
    }

    /**
     * How the list is sorted.
     *
     * @param given what the client wrote: a member, with a minus sign for the latest first
     * @param otherwise what holds if nothing was written, in the same form; empty for the ids, the one recorded last first, which
     *     show to everybody who sees anything of a record
     * @param sorts members, with the SQL type of their columns
     */
    public RecordFilters sort(@Nullable String given, String otherwise, List<Sort> sorts) {
        String wanted = given == null ? otherwise : given;
        if (wanted.isEmpty()) {
            sort = new SortKey("h.id", "uuid", true);
            return this;
        }
        boolean latestFirst = wanted.startsWith("-");
        String member = latestFirst ? wanted.substring(1) : wanted;
        members.add(member);
        sorts.stream()
                .filter(one -> one.member().equals(member))
                .findFirst()
                .ifPresentOrElse(
                        one -> sort(one, latestFirst), () -> values.refuse("sort", "unknown-sort", Sort.all(sorts)));
        return this;
    }

    private void sort(Sort by, boolean latestFirst) {
        Function<OffsetDateTime, Object> latest = by.latest();
        sort = new SortKey(
                by.column(), by.type(), latestFirst, known == null || latest == null ? null : latest.apply(known));
    }

    /** What was read of the parameters, for filters of a kind's own. */
    public QueryValues values() {
        return values;
    }

    public Criteria criteria() {
        return criteria;
    }

    /**
     * The query.
     *
     * @throws rocu.soc.chassis.web.problem.Problem 400 {@code invalid-parameter} with every fault of the filters
     */
    public KeysetQuery query(Policy policy, Caller caller) {
        values.raise();
        criteria.and(policy.rows(caller, of.kind().read(), of.kind().name(), members, PolicyColumns.ofHead("h")));
        SortKey by = sort == null ? new SortKey("h.id", "uuid", true) : sort;
        return new KeysetQuery(
                versionsWithHeads(of),
                by.column().startsWith("f.") ? "f.record_id" : "h.id",
                "f.version",
                by,
                criteria);
    }

    /** Every version of every record of a kind, {@code f}, with its head, {@code h}, as SQL. */
    public static String versionsWithHeads(RecordDeclaration<?> of) {
        return versionsWithHeads(of.versions(), of.heads());
    }

    static String versionsWithHeads(Class<?> versions, Class<?> heads) {
        return table(versions) + " f join " + table(heads) + " h on h.id = f.record_id";
    }

    /** The column of {@code f} that a migration generates for a member. */
    public static String column(String member) {
        return "f." + member.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    private static String table(Class<?> entity) {
        return entity.getAnnotation(Table.class).name();
    }

    private RecordFilters day(String member, String condition, String parameter, @Nullable String given) {
        LocalDate day = values.day(parameter, given);
        return day == null ? this : showing(member).and(condition, day);
    }

    /** A half of the name of an original; whoever has one has both, and only those are in the index of names. */
    private void source(String member, String column, @Nullable List<String> given) {
        List<String> keys = values.texts(member, given).stream().map(Texts::key).toList();
        if (!keys.isEmpty()) {
            criteria.and("h.source_system is not null");
        }
        in(member, column, keys);
    }

    private void changedSince(@Nullable String given) {
        Instant past = values.past(RecordSelection.CHANGED_SINCE, given);
        if (past == null) {
            return;
        }
        OffsetDateTime since = past.atOffset(ZoneOffset.UTC);
        if (known != null && since.isAfter(known)) {
            values.refuse(
                    RecordSelection.CHANGED_SINCE,
                    "after-as-known-at",
                    "What was known at " + AsKnownAt.PARAMETER + " had not changed after it.");
        }
        showing("knownFrom").and("f.known_from > ?", since);
    }

    private void references(@Nullable List<String> given) {
        List<String> canonical = new ArrayList<>();
        for (String typed : values.texts("reference", given)) {
            Reference.parse(typed)
                    .ifPresentOrElse(
                            reference -> canonical.add(reference.value()),
                            () -> values.refuse("reference", "not-a-reference", "It looks like NW-7K3Q-92XK."));
        }
        criteria.in("h.reference", canonical);
    }
}
