package rocu.soc.chassis.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import rocu.soc.chassis.record.AnsweredRecords.Answered;
import rocu.soc.chassis.record.command.Answer;
import rocu.soc.chassis.record.command.KeptAnswers;
import rocu.soc.chassis.web.http.Etag;
import rocu.soc.chassis.web.identity.Caller;
import rocu.soc.chassis.web.policy.Level;
import rocu.soc.chassis.web.problem.Problem;

/**
 * Gives an answer again as it was to who still sees all of its record, and else, or where something of it was erased, the record
 * as it shows today. One that shows no more, or is of no kind that is known here, is not there.
 */
@ApplicationScoped
class KeptByRights implements KeptAnswers {

    @Inject
    @Any
    Instance<AnsweredRecords> kinds;

    @Inject
    RecordRights rights;

    @Inject
    RecordAnswers answers;

    @Override
    public Answer today(Answer kept, Caller caller) {
        UUID record = kept.record();
        if (record == null) {
            return kept;
        }
        Answered present = kinds.stream()
                .flatMap(kind -> kind.present(record, caller).stream())
                .findFirst()
                .orElseThrow(Problem::notFound);
        RecordRow row = present.row();
        Level level = rights.level(present.kind(), row.facts(), caller);
        Etag tag = row.etag(level);
        if (kept.body() != null
                && level == Level.FULL
                && tag.linked() == Etag.showsLink(kept.headers().getOrDefault(Etag.HEADER, ""))) {
            return kept;
        }
        Map<String, String> headers = new HashMap<>(kept.headers());
        headers.put(Etag.HEADER, tag.toString());
        return new Answer(
                kept.status(), record, headers, answers.bytes(rights.shown(row.document(), row.facts(), level)));
    }
}
