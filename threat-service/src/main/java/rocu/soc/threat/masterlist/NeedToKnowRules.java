package rocu.soc.threat.masterlist;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rocu.soc.chassis.web.identity.Caller;
import rocu.soc.chassis.web.json.BodyReader;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;
import rocu.soc.threat.group.NeedToKnowGroups;

/** Who may set and lift a need-to-know, and with which groups. */
@ApplicationScoped
class NeedToKnowRules {

    @Inject
    NeedToKnowGroups groups;

    /**
     * Refuses groups that the caller does not know of, or that nobody is a member of: the threat would be lost to all. The
     * caller is a member of one of the groups, so that nobody hides a threat from themselves or lifts others' secret.
     *
     * @throws Problem 403 {@code forbidden}, 422 {@code broken-rule}
     */
    void judge(List<String> present, List<String> wanted, Caller caller) {
        BodyReader reader = BodyReader.of(JsonNodeFactory.instance.objectNode());
        for (int i = 0; i < wanted.size(); i++) {
            String code = wanted.get(i);
            if (present.contains(code)) {
                continue;
            }
            if (!groups.isKnownTo(caller, code)) {
                reader.broken("groups", i, "unknown-group", "Your organisation has no such group, nor are you in it.");
            } else if (!groups.isPeopled(code)) {
                reader.broken("groups", i, "empty-group", "Nobody is a member of it. Admit one first.");
            }
        }
        reader.finish();
        Set<String> either = new HashSet<>(present);
        either.addAll(wanted);
        either.retainAll(caller.groups());
        if (either.isEmpty() && !(present.isEmpty() && wanted.isEmpty())) {
            throw Problem.of(
                    ProblemTypes.FORBIDDEN,
                    "A member of one of the groups sets or lifts a need-to-know; you are in none.");
        }
    }
}
