package rocu.soc.chassis.web.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/** What every body is read by, as schemas say it: null is nothing, and a text is not empty. */
final class BodySchemas {

    private BodySchemas() {}

    /** Says of an object that is sent that what is not required may be null, and that no text is empty. */
    static void loosen(Schema sent) {
        List<String> required = sent.getRequired() == null ? List.of() : sent.getRequired();
        Map<String, Schema> members = new LinkedHashMap<>();
        sent.getProperties().forEach((name, member) -> {
            notEmpty(member);
            members.put(name, required.contains(name) ? member : nullable(member));
        });
        sent.setProperties(members);
    }

    private static Schema nullable(Schema member) {
        if (member.getRef() == null) {
            return member.getType() == null || member.getType().contains(SchemaType.NULL)
                    ? member
                    : member.addType(SchemaType.NULL);
        }
        return OASFactory.createSchema()
                .description(member.getDescription())
                .defaultValue(member.getDefaultValue())
                .addAnyOf(OASFactory.createSchema().ref(member.getRef()))
                .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
    }

    private static void notEmpty(@Nullable Schema member) {
        if (member == null) {
            return;
        }
        if (member.getMaxLength() != null && member.getMinLength() == null) {
            member.setMinLength(1);
        }
        notEmpty(member.getItems());
    }
}
