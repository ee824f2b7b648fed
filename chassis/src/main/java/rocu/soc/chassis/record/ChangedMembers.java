package rocu.soc.chassis.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** Which members differ between two versions: their pointers stand in the audit log and never their values. */
public final class ChangedMembers {

    private ChangedMembers() {}

    /** RFC 6901 pointers in alphabetical order. */
    public static List<String> between(ObjectNode before, ObjectNode after) {
        TreeSet<String> members = new TreeSet<>();
        before.fieldNames().forEachRemaining(members::add);
        after.fieldNames().forEachRemaining(members::add);
        return members.stream()
                .filter(member -> !Objects.equals(before.get(member), after.get(member)))
                .map(member -> "/" + member)
                .toList();
    }
}
