package rocu.soc.threat.group;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A need-to-know group. */
@Schema(name = "NeedToKnowGroup")
record Group(
        @Schema(description = "Its name in the records") String code,
        @Schema(description = "Its name among people") String name,

        @Schema(description = "Whose group it is, a code of /api/v1/code-lists/organisations")
        String organisation,

        @Schema(description = "Who knows of what is kept within it")
        List<Member> members) {

    Group {
        members = List.copyOf(members);
    }
}
