package rocu.soc.orders.lifecycle;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.messaging.peer.KnownRecord;
import rocu.soc.chassis.messaging.peer.LinkStatus;
import rocu.soc.chassis.record.RecordKind;
import rocu.soc.chassis.record.RecordRow;
import rocu.soc.chassis.record.load.HistoricEntry;
import rocu.soc.chassis.web.identity.Caller;
import rocu.soc.chassis.web.json.BodyReader;
import rocu.soc.chassis.web.policy.Level;
import rocu.soc.chassis.web.policy.Policy;
import rocu.soc.chassis.web.policy.RecordFacts;
import rocu.soc.chassis.web.time.AsKnownAt;
import rocu.soc.chassis.web.time.ReportingDay;
import rocu.soc.contracts.internal.InternalOrder;
import rocu.soc.contracts.internal.InternalTopics;
import rocu.soc.orders.threat.KnownThreats;
import rocu.soc.records.RecordDeclaration;
import rocu.soc.records.RecordMembers;
import rocu.soc.records.Stored;
import rocu.soc.records.Visibility;

/** Ancillary orders as a kind of record. */
@ApplicationScoped
public class Orders extends RecordDeclaration<OrderContent> {

    public static final RecordKind KIND = new RecordKind("order", "/api/v1/orders", OrderPermissions.READ);

    @Inject
    ShownLinks links;

    @Inject
    KnownThreats threats;

    @Inject
    OrderReader reader;

    @Inject
    Policy policy;

    @Inject
    CurrentVertxRequest request;

    @Inject
    ObjectMapper mapper;

    Orders() {
        super(
                KIND,
                InternalTopics.ORDERS,
                AncillaryOrder.class,
                OrderVersion.class,
                OrderContent.class,
                OrderDocument.class);
    }

    @Override
    protected Visibility visibility(OrderContent content) {
        return content.visibility();
    }

    @Override
    protected List<String> facts(@Nullable OrderContent before, OrderContent after) {
        return after.facts(before);
    }

    /** Who its subject is stays here; the threat is named once it is known that there is one. */
    @Override
    protected InternalOrder.State published(OrderContent content) {
        return new InternalOrder.State(
                content.order().orderType(),
                content.managingOrganisation(),
                content.order().madeOn(),
                content.order().inForceFrom(),
                content.order().endsOn(),
                content.link()
                        .settledTo()
                        .or(() -> Optional.ofNullable(content.link().threatReference())
                                .filter(named -> content.link().linkStatus() == LinkStatus.SETTLED)
                                .flatMap(threats::named)
                                .map(KnownRecord::id))
                        .orElse(null));
    }

    @Override
    public boolean isPublished() {
        return false;
    }

    @Override
    protected OrderContent past(BodyReader line, HistoricEntry entry) {
        return reader.past(line, entry);
    }

    @Override
    protected List<RecordRow> rows(List<Stored<OrderContent>> found, Caller caller) {
        LocalDate asked = dayAsked();
        Function<ThreatLink, ThreatLink> shown = links.among(
                found.stream().map(stored -> stored.content().link()).toList(), caller);
        return found.stream()
                .map(stored -> row(stored, shown.apply(stored.content().link()), asked, caller))
                .toList();
    }

    private RecordRow row(Stored<OrderContent> stored, ThreatLink link, LocalDate asked, Caller caller) {
        RecordFacts facts = stored.head().policyFacts(KIND);
        // An order card tells of today alone: other days would tell when the order was made and when it ends.
        LocalDate day = policy.level(caller, KIND.read(), facts) == Level.FULL ? asked : ReportingDay.today();
        boolean identified = policy.level(caller, OrderPermissions.READ_NOMINALS, facts) == Level.FULL;
        return new RecordRow(
                stored.head().id(),
                facts,
                stored.version().number(),
                document(stored, link, day, identified),
                day,
                stored.version().erased().size(),
                link.linkStatus() != LinkStatus.NONE);
    }

    /** What identifies the subject beyond its name shows to who may read nominals. */
    private ObjectNode document(Stored<OrderContent> stored, ThreatLink link, LocalDate day, boolean identified) {
        OrderContent content = stored.content();
        OrderState state = OrderState.on(day, content);
        ObjectNode document = mapper.valueToTree(new OrderDocument(
                RecordMembers.of(stored),
                content.managingOrganisation(),
                state,
                day,
                OrderState.firstDay(content),
                state == OrderState.IN_FORCE ? content.order().terms() : null,
                content.order(),
                content.management(),
                link.named(),
                link.linkStatus(),
                null));
        if (!identified) {
            ((ObjectNode) document.get("orderSubject")).remove(List.of("dateOfBirth", "identifiers"));
        }
        return document;
    }

    private LocalDate dayAsked() {
        var current = request.getCurrent();
        if (current == null) {
            return ReportingDay.today();
        }
        var asked = AsKnownAt.parse(current.request().getParam(AsKnownAt.PARAMETER), Instant.now());
        return DayAsked.parse(current.request().getParam(DayAsked.PARAMETER), asked)
                .day();
    }
}
