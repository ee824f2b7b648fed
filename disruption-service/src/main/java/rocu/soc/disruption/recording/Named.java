package rocu.soc.disruption.recording;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.json.BodyReader;

/**
 * What a body says of what people decide.
 *
 * @param members those that it names; of the others the facts hold no more than defaults
 * @param graded whether it names a grade, and not a reason for one alone
 */
record Named(DisruptionFacts facts, @Nullable UUID threat, Set<DecidedMember> members, boolean graded) {

    Named {
        members = Set.copyOf(members);
    }

    static Named of(DisruptionFacts facts, @Nullable UUID threat, BodyReader body) {
        Set<DecidedMember> members = EnumSet.noneOf(DecidedMember.class);
        boolean graded = body.has("assessmentCategory");
        if (graded || body.has("categoryRationale")) {
            members.add(DecidedMember.ASSESSMENT);
        }
        if (threat != null) {
            members.add(DecidedMember.THREAT);
        }
        if (body.has("marking")) {
            members.add(DecidedMember.MARKING);
        }
        if (body.has("contactUnit")) {
            members.add(DecidedMember.CONTACT_UNIT);
        }
        return new Named(facts, threat, members, graded);
    }

    /** The members that say something else than is held. */
    static Named changed(
            DisruptionFacts facts, @Nullable UUID threat, DisruptionFacts held, @Nullable UUID heldThreat) {
        Set<DecidedMember> members = EnumSet.noneOf(DecidedMember.class);
        if (!held.gradedAs(facts).equals(held)) {
            members.add(DecidedMember.ASSESSMENT);
        }
        if (!Objects.equals(threat, heldThreat)) {
            members.add(DecidedMember.THREAT);
        }
        if (facts.marking() != held.marking()) {
            members.add(DecidedMember.MARKING);
        }
        if (!Objects.equals(facts.contactUnit(), held.contactUnit())) {
            members.add(DecidedMember.CONTACT_UNIT);
        }
        return new Named(facts, threat, members, true);
    }

    boolean names(DecidedMember member) {
        return members.contains(member);
    }
}
