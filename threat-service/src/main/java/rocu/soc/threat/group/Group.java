package rocu.soc.threat.group;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A need-to-know group.
 *
 * @param code its name in the records; begins with the organisation's id
 * @param organisation whose SOC lead admits its members
 */
@Schema(name = "NeedToKnowGroup")
record Group(String code, String name, String organisation, List<Member> members) {

    Group {
        members = List.copyOf(members);
    }
}
