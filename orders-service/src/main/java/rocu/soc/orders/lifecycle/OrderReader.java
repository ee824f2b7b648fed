package rocu.soc.orders.lifecycle;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.RecordedBy;
import rocu.soc.chassis.record.Source;
import rocu.soc.chassis.record.load.HistoricEntry;
import rocu.soc.chassis.web.identity.Caller;
import rocu.soc.chassis.web.json.BodyReader;
import rocu.soc.chassis.web.json.Declared;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.records.PatchReader;

/** Reads what clients send of orders, and judges it; every fault is named at once. */
@ApplicationScoped
class OrderReader {

    private static final Declared<OrderGrant> GRANT = Declared.of(OrderGrant.class);
    private static final Declared<PastOrder> PAST = Declared.of(PastOrder.class);
    private static final Declared<NamedThreat> THREAT = Declared.of(NamedThreat.class);
    private static final PatchReader<OrderAmendment> PATCH =
            new PatchReader<>(OrderAmendment.class, OrderDocument.class);

    @Inject
    OrderRules rules;

    @Inject
    CatalogueCheck catalogue;

    @Inject
    ObjectMapper mapper;

    /** A granted order, as it was read and judged. */
    record Granted(
            OrderGrant grant,
            String managingOrganisation,
            @Nullable Source source,
            List<Warning> warnings) {}

    /** A change, as it was read and judged. */
    record Amended(OrderAmendment amendment, List<Warning> warnings) {}

    /**
     * A granted order.
     *
     * @throws Problem 400 {@code malformed-request}, 422 {@code broken-rule}
     */
    Granted grant(ObjectNode body, Caller caller) {
        BodyReader reader = BodyReader.of(body);
        OrderGrant grant = GRANT.read(reader);
        OrderRules.judgeRelease(grant.order(), grant.management(), reader);
        Source source = grant.origin().source(caller, reader);
        reader.finish();
        String managing =
                grant.managingOrganisation() == null ? caller.organisation().id() : grant.managingOrganisation();
        rules.judgeOrder(grant.order(), reader);
        rules.judgeManagement(grant.order(), grant.management(), reader);
        rules.judgeManaging(managing, reader);
        List<Warning> warnings = new ArrayList<>(catalogue.judge(grant.order(), caller.organisation(), reader));
        OrderRules.openRelease(grant.order(), grant.management()).ifPresent(warnings::add);
        reader.finish();
        return new Granted(grant, managing, source, List.copyOf(warnings));
    }

    /**
     * A change, as a merge patch of what shows now; a threat is named by its id or by its reference, so that either takes the place
     * of both. Only what changes is judged: a fact that was taken from history, or under a row of the catalogue that has ended,
     * hinders nobody from recording a release.
     *
     * @throws Problem 400 {@code malformed-request}, 422 {@code broken-rule}
     */
    Amended amendment(OrderContent present, ThreatLink shown, ObjectNode patch, Caller caller) {
        NamedThreat threat = NamedThreat.isSpokenOf(patch) ? NamedThreat.NONE : shown.named();
        BodyReader reader = PATCH.patched(mapper.valueToTree(OrderAmendment.of(present, threat)), patch);
        OrderAmendment amendment = PATCH.read(reader, patch);
        OrderRules.judgeRelease(amendment.order(), amendment.management(), reader);
        RecordedBy.judge(amendment.recordedBy(), caller, reader);
        reader.finish();
        List<Warning> warnings = new ArrayList<>();
        if (!amendment.order().equals(present.order())) {
            if (amendment.reason() == null) {
                reader.broken("reason", "required", "Say why what the court ordered was recorded otherwise.");
            }
            rules.judgeOrder(amendment.order(), reader);
            rules.judgeManagement(amendment.order(), amendment.management(), reader);
            warnings.addAll(catalogue.judge(amendment.order(), caller.organisation(), reader));
        } else if (!amendment.management().equals(present.management())) {
            rules.judgeManagement(amendment.order(), amendment.management(), reader);
        }
        OrderRules.openRelease(amendment.order(), amendment.management()).ifPresent(warnings::add);
        reader.finish();
        return new Amended(amendment, List.copyOf(warnings));
    }

    /** What an earlier system knew; history is taken as it was, but for organisations and types that exist. */
    OrderContent past(BodyReader line, HistoricEntry entry) {
        PastOrder past = PAST.read(line);
        OrderRules.judgeRelease(past.order(), past.management(), line);
        String managing = past.managingOrganisation() == null ? entry.organisation() : past.managingOrganisation();
        rules.judgePastManaging(managing, line);
        rules.judgeResidence(past.management().residenceOrganisation(), line);
        catalogue.judgePast(past.order().orderType(), line);
        return new OrderContent(managing, past.order(), past.management(), ThreatLink.past(past.threat()));
    }

    /** The threat that a patch names; what is wrong with the patch is said when it is read as a whole. */
    static NamedThreat threat(ObjectNode patch) {
        return THREAT.read(BodyReader.of(patch));
    }
}
