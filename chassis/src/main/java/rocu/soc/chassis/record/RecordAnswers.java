package rocu.soc.chassis.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rocu.soc.chassis.audit.Consultations;
import rocu.soc.chassis.record.command.Answer;
import rocu.soc.chassis.web.access.CurrentCaller;
import rocu.soc.chassis.web.http.Conditions;
import rocu.soc.chassis.web.http.Etag;
import rocu.soc.chassis.web.http.OfTheCaller;
import rocu.soc.chassis.web.policy.Level;
import rocu.soc.chassis.web.time.AsKnownAt;
import rocu.soc.chassis.web.time.KnownPast;

/** Answers with one record: to a read, after its entry in the audit log is durable, and to a command. */
@ApplicationScoped
public class RecordAnswers {

    @Inject
    CurrentCaller caller;

    @Inject
    RecordRights rights;

    @Inject
    Conditions conditions;

    @Inject
    Consultations consultations;

    @Inject
    KnownPast past;

    @Inject
    ObjectMapper mapper;

    /**
     * What a read answers: the record as far as the caller may see it; 304 to who holds that already.
     *
     * @throws rocu.soc.chassis.web.problem.Problem 404 for a record that does not show
     */
    public Response item(RecordKind kind, RecordRow row, Optional<AsKnownAt> asked) {
        Level level = rights.level(kind, row.facts(), caller.get());
        Etag etag = row.etag(level);
        consultations.log(List.of(row.id()));
        Response.ResponseBuilder answer;
        // Whether the past is provisional may change under the same tag, so it is said anew each time.
        if (asked.isEmpty()
                && conditions.ifNoneMatch().filter(held -> held.holds(etag)).isPresent()) {
            answer = Response.notModified();
        } else {
            ObjectNode document = rights.shown(row.document(), row.facts(), level);
            asked.ifPresent(instant -> past.echo(document, instant));
            answer = Response.ok(bytes(document));
        }
        return OfTheCaller.alone(answer.header(Etag.HEADER, etag)).build();
    }

    /** What a command that made the record answers. */
    public Answer created(RecordKind kind, RecordRow row) {
        return new Answer(
                201,
                row.id(),
                Map.of("Location", kind.base() + "/" + row.id(), Etag.HEADER, full(row)),
                bytes(row.document()));
    }

    /** What a command answers on a record that its caller may see whole. */
    public Answer changed(RecordRow row) {
        return new Answer(200, row.id(), Map.of(Etag.HEADER, full(row)), bytes(row.document()));
    }

    /** What a command answers that is about no record, such as the state of an administrative list. */
    public Answer plain(int status, Map<String, String> headers, Object document) {
        return new Answer(status, null, headers, bytes(mapper.valueToTree(document)));
    }

    /** JSON in UTF-8. */
    public byte[] bytes(ObjectNode document) {
        try {
            return mapper.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of plain values can be written", e);
        }
    }

    private static String full(RecordRow row) {
        return row.etag(Level.FULL).toString();
    }
}
