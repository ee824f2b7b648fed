package rocu.soc.chassis.web.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON Merge Patch (RFC 7396): null takes a member out, an object is merged, everything else replaces; arrays whole. */
public final class MergePatch {

    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private MergePatch() {}

    /** The patched object; neither argument is changed. */
    public static ObjectNode apply(ObjectNode target, ObjectNode patch) {
        ObjectNode patched = target.deepCopy();
        patch.properties().forEach(member -> {
            JsonNode value = member.getValue();
            if (value.isNull()) {
                patched.remove(member.getKey());
            } else if (value instanceof ObjectNode nested) {
                JsonNode present = patched.get(member.getKey());
                patched.set(member.getKey(), apply(present instanceof ObjectNode object ? object : empty(), nested));
            } else {
                patched.set(member.getKey(), value.deepCopy());
            }
        });
        return patched;
    }

    private static ObjectNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }
}
