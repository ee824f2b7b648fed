package rocu.soc.threat.group;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import rocu.soc.chassis.audit.AuditOperation;
import rocu.soc.chassis.record.RecordAnswers;
import rocu.soc.chassis.record.command.Answer;
import rocu.soc.chassis.record.command.Change;
import rocu.soc.chassis.web.identity.Caller;
import rocu.soc.chassis.web.json.BodyReader;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;
import rocu.soc.chassis.web.time.ReportingDay;
import rocu.soc.contracts.internal.InternalGroup;
import rocu.soc.contracts.internal.InternalTopics;

/** What can be done to need-to-know groups, each for those of the caller's organisation; another's is not there. */
@ApplicationScoped
class GroupCommands {

    private static final String BASE = "/api/v1/need-to-know-groups";

    @Inject
    GroupRows rows;

    @Inject
    RecordAnswers answers;

    @Inject
    ObjectMapper mapper;

    List<Group> of(Caller caller) {
        return rows.of(caller.organisation().id());
    }

    Group named(String code, Caller caller) {
        return rows.of(caller.organisation().id(), code).orElseThrow(Problem::notFound);
    }

    /** A code carries the organisation's id in front, so that no refusal tells of another's group. */
    void judgeCode(String code, Caller caller, BodyReader reader) {
        String prefix = caller.organisation().id() + "-";
        if (!GroupRows.CODE.matcher(code).matches() || !code.startsWith(prefix)) {
            reader.broken("code", "not-a-code", "Lower-case words joined by hyphens, beginning with " + prefix + ".");
        }
    }

    /**
     * Makes a group.
     *
     * @throws Problem 409 {@code conflict}
     */
    Answer make(String code, String name, Change change) {
        String organisation = change.caller().organisation().id();
        if (!rows.make(code, name, organisation, change.caller().userId())) {
            throw Problem.of(ProblemTypes.CONFLICT, "Your organisation has a group of that code already.");
        }
        log("/need-to-know-groups/" + code, change);
        publish(named(code, change), 1, change);
        return answers.plain(201, Map.of("Location", BASE + "/" + code), named(code, change));
    }

    /** Admits an account; one that is a member already stays one. */
    Answer admit(String code, Member member, Change change) {
        named(code, change);
        if (rows.admit(code, member.userId(), member.from(), change.caller().userId())) {
            log(pointer(code, member.userId()), change);
            publish(named(code, change), rows.count(code), change);
        }
        return answers.plain(200, Map.of(), named(code, change));
    }

    /** Ends a membership at once. */
    Answer end(String code, String userId, Change change) {
        named(code, change);
        if (userId.chars().anyMatch(Character::isISOControl)
                || !rows.end(code, userId, ReportingDay.today(), change.caller().userId())) {
            throw Problem.notFound();
        }
        log(pointer(code, userId), change);
        publish(named(code, change), rows.count(code), change);
        return answers.plain(200, Map.of(), named(code, change));
    }

    private Group named(String code, Change change) {
        return named(code, change.caller());
    }

    /** Every service follows the groups, and lets their members see what others must not know of. */
    private void publish(Group group, int sequence, Change change) {
        UUID id = UUID.nameUUIDFromBytes(group.code().getBytes(StandardCharsets.UTF_8));
        InternalGroup published = new InternalGroup(
                InternalGroup.AGGREGATE,
                id,
                sequence,
                group.code(),
                group.organisation(),
                group.members().stream()
                        .map(member -> new InternalGroup.Member(member.userId(), member.from()))
                        .toList());
        try {
            change.publish(InternalTopics.THREATS, id, sequence, mapper.writeValueAsBytes(published));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A group can be written", e);
        }
    }

    private static String pointer(String code, String userId) {
        return "/need-to-know-groups/" + code + "/members/"
                + userId.replace("~", "~0").replace("/", "~1");
    }

    private static void log(String pointer, Change change) {
        change.log(AuditOperation.ADMINISTRATION, List.of(), List.of(pointer), null);
    }
}
