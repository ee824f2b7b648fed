package rocu.soc.disruption.recording;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import rocu.soc.chassis.audit.Consultations;
import rocu.soc.chassis.identity.Caller;
import rocu.soc.chassis.list.KeyPage;
import rocu.soc.chassis.list.KeysetQuery;
import rocu.soc.chassis.list.ListUnavailable;
import rocu.soc.chassis.list.Listing;
import rocu.soc.chassis.policy.Level;
import rocu.soc.chassis.policy.Policy;
import rocu.soc.chassis.time.AsKnownAt;
import rocu.soc.chassis.time.KnownPast;

/** Answers with a page of disruptions: first the keys by indexes alone, then the rows. */
@ApplicationScoped
class DisruptionList {

    @Inject
    AgroalDataSource database;

    @Inject
    Disruptions disruptions;

    @Inject
    DisruptionVersions versions;

    @Inject
    DisruptionView view;

    @Inject
    Policy policy;

    @Inject
    Listing listing;

    @Inject
    KnownPast past;

    @Inject
    Consultations consultations;

    @Inject
    ObjectMapper mapper;

    Response page(DisruptionSelection selection, Caller caller) {
        Optional<AsKnownAt> asked = past.ask(selection.asKnownAt);
        KeyPage keys = read(DisruptionCriteria.query(selection, asked, policy, caller));
        ObjectNode page = mapper.createObjectNode();
        List<UUID> shown = fill(page.putArray("items"), keys.keys(), caller);
        String next = keys.next() == null ? null : listing.next(keys.next());
        if (next != null) {
            page.put("next", next);
        }
        if (keys.total() != null) {
            page.put("count", keys.total());
        }
        asked.ifPresent(instant -> past.echo(page, instant));
        consultations.log(shown);
        return listing.answer(next, view.bytes(page));
    }

    private KeyPage read(KeysetQuery query) {
        try (Connection connection = database.getConnection()) {
            return query.read(connection, listing.paging());
        } catch (SQLException e) {
            throw new ListUnavailable(e);
        }
    }

    private List<UUID> fill(ArrayNode items, List<KeyPage.Key> keys, Caller caller) {
        List<UUID> shown = new ArrayList<>();
        if (keys.isEmpty()) {
            return shown;
        }
        Map<UUID, Disruption> heads = disruptions
                .list("id in ?1", keys.stream().map(KeyPage.Key::id).toList())
                .stream()
                .collect(Collectors.toMap(Disruption::id, Function.identity()));
        Map<VersionId, DisruptionVersion> rows = versions.all(
                keys.stream().map(key -> new VersionId(key.id(), key.version())).toList());
        for (KeyPage.Key key : keys) {
            Disruption head = heads.get(key.id());
            DisruptionVersion version = rows.get(new VersionId(key.id(), key.version()));
            if (head == null || version == null) {
                continue; // disposed of since the keys were read
            }
            Level level = policy.level(caller, DisruptionView.READ, head.policyFacts());
            if (level != Level.NONE) {
                items.add(view.document(head, version, level)
                        .put("etag", view.etag(version, level).toString()));
                shown.add(head.id());
            }
        }
        return shown;
    }
}
