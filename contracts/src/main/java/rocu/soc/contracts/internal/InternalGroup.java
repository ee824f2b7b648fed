package rocu.soc.contracts.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * One state of a need-to-know group, on the topic of the threats.
 *
 * @param aggregate tells it from the records of other kinds that its topic may hold
 * @param id derived from the code
 * @param sequence counts its changes, from 1 on
 * @param organisation whose SOC lead admits its members
 */
public record InternalGroup(
        String aggregate, UUID id, int sequence, String code, String organisation, List<Member> members) {

    public static final String AGGREGATE = "need-to-know-group";

    public InternalGroup {
        Members.refuseOther(AGGREGATE, aggregate, sequence);
        Objects.requireNonNull(id);
        Objects.requireNonNull(code);
        Objects.requireNonNull(organisation);
        members = List.copyOf(members);
        members.forEach(Members::refuseMissing);
    }

    /**
     * An account that is a member from a day on (Europe/London). Who is not named is none.
     *
     * @param userId the provider's id of the account
     */
    public record Member(String userId, LocalDate from) {}
}
