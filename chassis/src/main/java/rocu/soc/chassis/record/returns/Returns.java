package rocu.soc.chassis.record.returns;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.audit.Consultations;
import rocu.soc.chassis.web.access.CurrentCaller;
import rocu.soc.chassis.web.http.OfTheCaller;
import rocu.soc.chassis.web.identity.Caller;
import rocu.soc.chassis.web.organisation.Organisation;
import rocu.soc.chassis.web.organisation.OrganisationKind;
import rocu.soc.chassis.web.organisation.Organisations;
import rocu.soc.chassis.web.policy.Policy;
import rocu.soc.chassis.web.policy.PolicyColumns;
import rocu.soc.chassis.web.policy.RowPredicate;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.time.AsKnownAt;
import rocu.soc.chassis.web.time.KnownPast;
import rocu.soc.chassis.web.time.ReportingDay;

/** Counts the parts of returns as the policy lets the caller count, and answers with them. */
@ApplicationScoped
public class Returns {

    /** Reading returns. */
    public static final String READ = "returns:read";

    /** Counting every record in totals, whoever may see it. */
    private static final String COUNT_EVERY_RECORD = "returns:count-every-record";

    private static final Set<OrganisationKind> OF_A_REGION = Set.of(OrganisationKind.FORCE, OrganisationKind.ROCU);

    @Inject
    AgroalDataSource database;

    @Inject
    CurrentCaller caller;

    @Inject
    Policy policy;

    @Inject
    Organisations organisations;

    @Inject
    KnownPast past;

    @Inject
    Consultations consultations;

    @ConfigProperty(name = "soc.region")
    String own;

    /** The region that is asked about: this installation's, if the client names none. */
    public String region(@Nullable String given, ReturnFilters filters) {
        if (given == null) {
            return own;
        }
        if (organisations.all().values().stream().noneMatch(known -> given.equals(known.region()))) {
            filters.values().refuse("region", "unknown-region", "No force belongs to a region of that id.");
        }
        return given;
    }

    /** Narrows a return to organisations, each of which must exist: a figure of a mistyped one would be 0. */
    public void organisations(String column, @Nullable List<String> given, ReturnFilters filters) {
        filters.organisations(column, given);
        if (given != null && !given.equals(List.of(ReturnFilters.ANY))) {
            given.stream()
                    .filter(id -> !organisations.all().containsKey(id))
                    .findFirst()
                    .ifPresent(unknown -> filters.values()
                            .refuse(
                                    "organisation",
                                    "unknown-organisation",
                                    "No organisation has the id " + unknown + "."));
        }
    }

    /**
     * Counts them.
     *
     * @param asked as {@link KnownPast#ask} gave it, before anything was read
     * @throws Problem 400 {@code invalid-parameter} with every fault of the filters
     */
    public ReturnPart count(
            String name, CountedRecords records, String region, ReturnFilters filters, Optional<AsKnownAt> asked) {
        filters.read();
        filters.criteria().and("f.region = ?", region);
        asked.map(AsKnownAt::instant)
                .map(instant -> instant.atOffset(ZoneOffset.UTC))
                .ifPresentOrElse(
                        instant -> filters.criteria().and("f.known_from <= ? and f.known_to > ?", instant, instant),
                        () -> filters.criteria().and("f.known_to = 'infinity'"));
        boolean every = countsEveryRecord(region);
        boolean hidden = every && filters.areUsual();
        String from = records.withRestrictedHeads();
        if (every && !hidden) {
            filters.criteria().and("h.id is null or cardinality(h.groups) = 0");
        }
        if (!every) {
            RowPredicate shown = policy.rows(
                    caller.get(), READ, records.kind().name(), records.members(), PolicyColumns.ofHead("h"));
            if (policy.showsUnrestricted(caller.get(), READ, records.kind().name(), records.members(), region)) {
                filters.criteria()
                        .and(
                                "h.id is null or " + shown.sql(),
                                shown.parameters().toArray());
            } else {
                from = records.withHeads();
                filters.criteria().and(shown);
            }
        }
        Map<String, FigureQuery.Cells> cells = read(new FigureQuery(
                from,
                records.organisation(),
                hidden ? "coalesce(cardinality(h.groups) > 0, false)" : "false",
                filters.criteria(),
                records.breakdowns()));
        return new ReturnPart(
                name,
                asked.map(AsKnownAt::instant).orElse(null),
                asked.isPresent() ? past.provisional() : List.of(),
                counted(every, hidden),
                filters.applied(),
                Figures.of(region, cells.values(), records.breakdowns()),
                shown(region, asked, filters, cells.keySet()).stream()
                        .map(id -> Figures.of(
                                id, Optional.ofNullable(cells.get(id)).stream().toList(), records.breakdowns()))
                        .toList());
    }

    private static Counted counted(boolean every, boolean hidden) {
        if (hidden) {
            return Counted.EVERY_RECORD;
        }
        return every ? Counted.ALL_BUT_NEED_TO_KNOW : Counted.OPEN_TO_CALLER;
    }

    /** Whether the caller counts every record of the region in totals, whoever may see it. */
    public boolean countsEveryRecord(String region) {
        return policy.reach(caller.get(), COUNT_EVERY_RECORD)
                .map(reach -> switch (reach) {
                    case OWN_SUBMISSIONS, ORGANISATION -> false;
                    case REGION -> caller.get().isOfRegion(region);
                    case ALL -> true;
                })
                .orElse(false);
    }

    /** Answers with the return, once the look at it is logged. */
    public Response answer(Return counted) {
        consultations.logFigures("/returns/" + counted.name());
        return OfTheCaller.alone(Response.ok(counted)).build();
    }

    /** Who is listed even with a figure of 0: the organisations asked about, or else all whose records the caller counts. */
    private Collection<String> shown(
            String region, Optional<AsKnownAt> asked, ReturnFilters filters, Set<String> counted) {
        Set<String> shown = new TreeSet<>(counted);
        List<String> named = Objects.requireNonNullElse(filters.applied().get("organisation"), List.of());
        if (!named.isEmpty() && !named.equals(List.of(ReturnFilters.ANY))) {
            shown.addAll(named);
        } else {
            shown.addAll(of(region, asked.map(AsKnownAt::day).orElseGet(ReportingDay::today), caller.get()));
        }
        return shown;
    }

    /** A force counts of others what it may read whole: a figure of 0 would say of them what it does not know. */
    private Set<String> of(String region, LocalDate day, Caller asking) {
        boolean all = asking.organisation().kind() != OrganisationKind.FORCE;
        return organisations.all().values().stream()
                .filter(known -> region.equals(known.region()) && OF_A_REGION.contains(known.kind()))
                .filter(known -> known.existsOn(day))
                .map(Organisation::id)
                .filter(id -> all || id.equals(asking.organisation().id()))
                .collect(Collectors.toSet());
    }

    private Map<String, FigureQuery.Cells> read(FigureQuery query) {
        try (Connection connection = database.getConnection()) {
            return query.read(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("A return cannot be counted", e);
        }
    }
}
