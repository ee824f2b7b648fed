package rocu.soc.chassis.web.identity;

import java.util.Set;

/** Of which need-to-know groups an account is a member today. An unknown group has no members. */
public interface GroupMembership {

    /**
     * The codes of its groups; a change shows within seconds. May read a database, but not where
     * {@link Callers#remembered} is used, which must not block.
     */
    Set<String> groupsOf(String userId);
}
