package rocu.soc.localstack.kafka;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** What an account may do at the broker: nothing but what is named here. Each right brings that of asking how the thing stands. */
public final class Rights {
    private static final String EVERY_HOST = "*";

    private Rights() {}

    /** Those of every account that a topic names as its writer or reader. */
    static Map<String, Set<AclBinding>> of(Collection<Topic> topics) {
        Map<String, Set<AclBinding>> rights = new TreeMap<>();
        for (Topic topic : topics) {
            topic.writers()
                    .forEach(account -> rights.computeIfAbsent(account, _ -> new HashSet<>())
                            .add(write(account, topic.name(), PatternType.LITERAL)));
            topic.readers()
                    .forEach(account -> rights.computeIfAbsent(account, _ -> new HashSet<>())
                            .addAll(Set.of(read(account, topic.name(), PatternType.LITERAL), groups(account))));
        }
        return rights;
    }

    public static AclBinding write(String account, String topic, PatternType pattern) {
        return allow(account, new ResourcePattern(ResourceType.TOPIC, topic, pattern), AclOperation.WRITE);
    }

    public static AclBinding read(String account, String topic, PatternType pattern) {
        return allow(account, new ResourcePattern(ResourceType.TOPIC, topic, pattern), AclOperation.READ);
    }

    /** To be a member of the consumer groups that carry its name. */
    public static AclBinding groups(String account) {
        return allow(
                account,
                new ResourcePattern(ResourceType.GROUP, account + "-", PatternType.PREFIXED),
                AclOperation.READ);
    }

    static String principal(String account) {
        return "User:" + account;
    }

    private static AclBinding allow(String account, ResourcePattern thing, AclOperation operation) {
        return new AclBinding(
                thing, new AccessControlEntry(principal(account), EVERY_HOST, operation, AclPermissionType.ALLOW));
    }
}
