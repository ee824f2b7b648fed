package rocu.soc.threat.group;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.identity.Caller;
import rocu.soc.chassis.web.identity.GroupMembership;
import rocu.soc.chassis.web.time.ReportingDay;

/** Who is a member of which need-to-know group today; a change shows within three seconds. */
@ApplicationScoped
public class NeedToKnowGroups implements GroupMembership {

    private static final Duration FRESH = Duration.ofSeconds(3);

    @Inject
    GroupRows rows;

    private volatile @Nullable Snapshot snapshot;

    private record Snapshot(Map<String, Set<String>> members, long readAt) {

        boolean fresh() {
            return System.nanoTime() - readAt < FRESH.toNanos();
        }
    }

    @Override
    public Set<String> groupsOf(String userId) {
        return members().entrySet().stream()
                .filter(group -> group.getValue().contains(userId))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the group has a member today. */
    public boolean isPeopled(String code) {
        return members().containsKey(code);
    }

    /** Whether the caller may know of the group: it is the own organisation's, or has the caller as a member. */
    public boolean isKnownTo(Caller caller, String code) {
        return caller.groups().contains(code)
                || rows.of(caller.organisation().id(), code).isPresent();
    }

    /** Whether there is such a group at all: for history, which its own organisation answers for. */
    public boolean exists(String code) {
        return rows.exists(code);
    }

    /** Forgets what is held, after a change of members. */
    void refresh() {
        snapshot = null;
    }

    private Map<String, Set<String>> members() {
        Snapshot held = snapshot;
        if (held == null || !held.fresh()) {
            held = new Snapshot(rows.membersOn(ReportingDay.today()), System.nanoTime());
            snapshot = held;
        }
        return held.members();
    }
}
