package rocu.soc.threat.activity;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.audit.Consultations;
import rocu.soc.chassis.record.RecordRights;
import rocu.soc.chassis.web.access.CurrentCaller;
import rocu.soc.chassis.web.http.OfTheCaller;
import rocu.soc.chassis.web.identity.Caller;
import rocu.soc.chassis.web.policy.Level;
import rocu.soc.chassis.web.policy.Policy;
import rocu.soc.threat.activity.Activity.DisruptionActivity;
import rocu.soc.threat.activity.Activity.OrderActivity;
import rocu.soc.threat.masterlist.MasterList;

/** Reading the activity of a threat, as far as the threat and the records on it are open to the caller. */
@ApplicationScoped
class ActivityReads {

    static final String DISRUPTIONS_READ = "disruptions:read";
    static final String ORDERS_READ = "orders:read";

    @Inject
    MasterList masterList;

    @Inject
    ActivityRows rows;

    @Inject
    CurrentCaller caller;

    @Inject
    Policy policy;

    @Inject
    RecordRights rights;

    @Inject
    Consultations consultations;

    @Inject
    ObjectMapper mapper;

    Response of(String id) {
        Caller reader = caller.get();
        MasterList.Listed threat = masterList.named(id, reader);
        Level level = rights.level(MasterList.KIND, threat.facts(), reader);
        consultations.log(List.of(threat.id()));
        Instant asOf = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        ObjectNode document = mapper.valueToTree(activity(threat, reader, asOf));
        ObjectNode shown = rights.shown(document, threat.facts(), level);
        shown.put("asOf", asOf.toString());
        return OfTheCaller.alone(Response.ok(shown)).build();
    }

    private Activity activity(MasterList.Listed threat, Caller reader, Instant asOf) {
        ActivityRows.Sum disruptions = rows.disruptions(threat.id(), reader);
        return new Activity(
                disruptions.last(),
                policy.permits(reader, DISRUPTIONS_READ)
                        ? new DisruptionActivity(disruptions.count(), rows.disruptionsByFourP(threat.id(), reader))
                        : null,
                orders(threat, reader),
                asOf);
    }

    private @Nullable OrderActivity orders(MasterList.Listed threat, Caller reader) {
        if (!policy.permits(reader, ORDERS_READ)) {
            return null;
        }
        ActivityRows.Sum orders = rows.orders(threat.id(), reader);
        return new OrderActivity(orders.count(), orders.last());
    }
}
