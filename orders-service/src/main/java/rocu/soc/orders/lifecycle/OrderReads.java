package rocu.soc.orders.lifecycle;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.access.CurrentCaller;
import rocu.soc.chassis.http.PathId;
import rocu.soc.chassis.identity.Caller;
import rocu.soc.chassis.list.KeyPage;
import rocu.soc.chassis.neighbour.LinkStatus;
import rocu.soc.chassis.policy.Level;
import rocu.soc.chassis.policy.Policy;
import rocu.soc.chassis.problem.Problem;
import rocu.soc.chassis.record.AnsweredRecords;
import rocu.soc.chassis.record.RecordAnswers;
import rocu.soc.chassis.record.RecordPages;
import rocu.soc.chassis.record.RecordPages.VersionRow;
import rocu.soc.chassis.record.RecordRights;
import rocu.soc.chassis.record.RecordRow;
import rocu.soc.chassis.time.AsKnownAt;
import rocu.soc.chassis.time.KnownPast;
import rocu.soc.chassis.time.ReportingDay;

/** Reading orders: one, many, or the versions of one; on a day; as they stand, or as they were known at an instant. */
@ApplicationScoped
class OrderReads implements AnsweredRecords {

    @Inject
    AncillaryOrders orders;

    @Inject
    OrderVersions versions;

    @Inject
    CurrentCaller caller;

    @Inject
    Policy policy;

    @Inject
    RecordRights rights;

    @Inject
    ShownLinks links;

    @Inject
    KnownPast past;

    @Inject
    RecordAnswers answers;

    @Inject
    RecordPages pages;

    @Inject
    ObjectMapper mapper;

    Response byId(String id, @Nullable String on, @Nullable String asKnownAt) {
        DayAsked day = DayAsked.parse(on);
        Optional<AsKnownAt> asked = past.ask(asKnownAt);
        AncillaryOrder order = named(id);
        OrderVersion version = asked.map(AsKnownAt::instant)
                .map(instant -> versions.asKnown(order.id(), instant).orElseThrow(Problem::notFound))
                .orElseGet(() -> versions.present(order));
        return answers.item(AncillaryOrder.KIND, row(order, version, shown(order, day)), asked);
    }

    Response list(OrderSelection selection) {
        Optional<AsKnownAt> asked = past.ask(selection.asKnownAt);
        OrderCriteria criteria = new OrderCriteria(asked);
        DayAsked day = criteria.day(selection);
        return pages.records(
                AncillaryOrder.KIND,
                criteria.query(selection, day, policy, links, caller.get()),
                asked,
                keys -> rows(keys, day.day()));
    }

    Response versions(String id, @Nullable String on, @Nullable String asKnownAt) {
        DayAsked asksOn = DayAsked.parse(on);
        Optional<AsKnownAt> asked = past.ask(asKnownAt);
        Optional<Instant> known = asked.map(AsKnownAt::instant);
        AncillaryOrder order = named(id);
        LocalDate day = shown(order, asksOn);
        return pages.versions(
                AncillaryOrder.KIND,
                row(order, versions.present(order), day),
                asked,
                (version, most) -> versionRows(order, versions.behind(order.id(), version, known, most), day, known));
    }

    Response version(String id, int number, @Nullable String on) {
        DayAsked day = DayAsked.parse(on);
        AncillaryOrder order = named(id);
        OrderVersion version =
                versions.findByIdOptional(new VersionId(order.id(), number)).orElseThrow(Problem::notFound);
        return answers.item(AncillaryOrder.KIND, row(order, version, shown(order, day)), Optional.empty());
    }

    /** The order as that version has it today, with what the policy asks of it. */
    RecordRow row(AncillaryOrder order, OrderVersion version) {
        return row(order, version, ReportingDay.today());
    }

    @Override
    public Optional<Answered> standing(UUID id, Caller reader) {
        return orders.findByIdOptional(id)
                .map(order -> new Answered(AncillaryOrder.KIND, row(order, versions.present(order))));
    }

    /** The order with all its versions, whole. */
    ObjectNode whole(AncillaryOrder order) {
        LocalDate today = ReportingDay.today();
        return RecordPages.whole(
                row(order, versions.present(order)),
                versionRows(
                        order,
                        versions.behind(order.id(), 0, Optional.empty(), Integer.MAX_VALUE),
                        today,
                        Optional.empty()));
    }

    private RecordRow row(AncillaryOrder order, OrderVersion version, LocalDate day) {
        return row(order, version, links.shown(version.link(), caller.get()), day);
    }

    private RecordRow row(AncillaryOrder order, OrderVersion version, ThreatLink link, LocalDate day) {
        boolean identified =
                policy.level(caller.get(), OrderPermissions.READ_NOMINALS, order.policyFacts()) == Level.FULL;
        return new RecordRow(
                order.id(),
                order.policyFacts(),
                version.version(),
                mapper.valueToTree(OrderDocument.of(order, version, link, day, identified)),
                day,
                version.erased().size(),
                link.status() != LinkStatus.NONE);
    }

    private List<VersionRow> versionRows(
            AncillaryOrder order, List<OrderVersion> found, LocalDate day, Optional<Instant> known) {
        Function<ThreatLink, ThreatLink> shown = shown(found);
        return found.stream()
                .map(version -> new VersionRow(
                        version.version(),
                        row(order, version, shown.apply(version.link()), day).document(),
                        version.provenance().document(known)))
                .toList();
    }

    private Function<ThreatLink, ThreatLink> shown(Collection<OrderVersion> found) {
        return links.among(found.stream().map(OrderVersion::link).toList(), caller.get());
    }

    /** The day for which the caller may see the order. */
    private LocalDate shown(AncillaryOrder order, DayAsked asked) {
        Level level = rights.level(AncillaryOrder.KIND, order.policyFacts(), caller.get());
        return level == Level.FULL ? asked.day() : ReportingDay.today();
    }

    private AncillaryOrder named(String id) {
        return orders.findByIdOptional(PathId.parse(id)).orElseThrow(Problem::notFound);
    }

    private List<RecordRow> rows(List<KeyPage.Key> keys, LocalDate day) {
        Map<UUID, AncillaryOrder> heads = orders
                .list("id in ?1", keys.stream().map(KeyPage.Key::id).toList())
                .stream()
                .collect(Collectors.toMap(AncillaryOrder::id, Function.identity()));
        Map<VersionId, OrderVersion> found = versions.all(
                keys.stream().map(key -> new VersionId(key.id(), key.version())).toList());
        Function<ThreatLink, ThreatLink> shown = shown(found.values());
        return keys.stream()
                .filter(key -> heads.containsKey(key.id()) && found.containsKey(new VersionId(key.id(), key.version())))
                .map(key -> {
                    OrderVersion version = Objects.requireNonNull(found.get(new VersionId(key.id(), key.version())));
                    return row(Objects.requireNonNull(heads.get(key.id())), version, shown.apply(version.link()), day);
                })
                .toList();
    }
}
