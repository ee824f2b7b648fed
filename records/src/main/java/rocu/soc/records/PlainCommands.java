package rocu.soc.records;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.RecordAnswers;
import rocu.soc.chassis.record.RecordRights;
import rocu.soc.chassis.record.RecordedBy;
import rocu.soc.chassis.record.Source;
import rocu.soc.chassis.record.command.Answer;
import rocu.soc.chassis.record.command.Change;
import rocu.soc.chassis.record.command.Commands;
import rocu.soc.chassis.web.access.CurrentCaller;
import rocu.soc.chassis.web.http.Conditions;
import rocu.soc.chassis.web.http.IfMatch;
import rocu.soc.chassis.web.json.BodyReader;
import rocu.soc.chassis.web.json.Declared;
import rocu.soc.chassis.web.json.StrictJson;

/** Makes and amends records of plain kinds, of which is stored what a body says and nothing that is computed besides. */
@ApplicationScoped
public class PlainCommands {

    @Inject
    CurrentCaller caller;

    @Inject
    Conditions conditions;

    @Inject
    Commands commands;

    @Inject
    RecordStore store;

    @Inject
    ShownRecords records;

    @Inject
    RecordChanges changes;

    @Inject
    RecordReads reads;

    @Inject
    RecordRights rights;

    @Inject
    RecordAnswers answers;

    /**
     * Makes a record of the caller's organisation.
     *
     * @param type as what the body is read
     * @throws rocu.soc.chassis.web.problem.Problem 400 {@code malformed-request}, 409 {@code source-reference-taken}, 422
     *     {@code broken-rule}
     */
    public <C extends Record, N extends Record & NewRecord<C>> Response create(
            RecordDeclaration<C> of, Class<N> type, byte @Nullable [] body) {
        BodyReader reader = BodyReader.of(StrictJson.object(body));
        N made = Declared.of(type).read(reader);
        Source source = made.origin().source(caller.get(), reader);
        reader.finish();
        of.judge(made.content(), reader);
        reader.finish();
        return commands.run(body, change -> {
            Stored<C> stored =
                    changes.create(of, made.content(), source, made.origin().recordedBy(), change);
            return answers.created(of.kind(), reads.row(of, stored, change.caller()));
        });
    }

    /**
     * Changes what is said of one, by a merge patch; the same content makes no new version.
     *
     * @param permission to change it
     * @throws rocu.soc.chassis.web.problem.Problem 400 {@code malformed-request}, 403, 404, 409 {@code disposed}, 412
     *     {@code precondition-failed}, 422 {@code broken-rule}, 428
     */
    public <C extends Record, A extends Record & AmendedRecord<C>> Response amend(
            RecordDeclaration<C> of, PatchReader<A> patches, String permission, String id, byte @Nullable [] body) {
        ObjectNode patch = StrictJson.object(body);
        Optional<IfMatch> from = conditions.ifMatch();
        return commands.run(body, change -> {
            Stored<C> present = records.held(of, id, change.caller());
            RecordHead head = present.head();
            rights.requireChange(of.kind(), permission, head.policyFacts(of.kind()), change.caller());
            rights.requireKept(head.disposed());
            IfMatch.required(from).require(head.version());
            return amend(of, present, amended(of, patches, present, patch, change), change);
        });
    }

    private <C extends Record, A extends Record & AmendedRecord<C>> A amended(
            RecordDeclaration<C> of, PatchReader<A> patches, Stored<C> present, ObjectNode patch, Change change) {
        BodyReader reader = patches.patched(store.tree(present.content()), patch);
        A amended = patches.read(reader, patch);
        RecordedBy.judge(amended.recordedBy(), change.caller(), reader);
        reader.finish();
        of.judge(amended.content(), reader);
        reader.finish();
        return amended;
    }

    private <C extends Record> Answer amend(
            RecordDeclaration<C> of, Stored<C> present, AmendedRecord<C> amended, Change change) {
        Stored<C> stored = present;
        if (amended.content().equals(present.content())) {
            change.readAccess(present.head().id());
        } else {
            stored = changes.change(of, present, amended.content(), amended.recordedBy(), amended.reason(), change);
        }
        return answers.changed(reads.row(of, stored, change.caller()));
    }
}
