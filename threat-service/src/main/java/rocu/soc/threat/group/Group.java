package rocu.soc.threat.group;

import java.util.List;

/**
 * A need-to-know group.
 *
 * @param code its name in the records; begins with the organisation's id
 * @param organisation whose SOC lead admits its members
 */
record Group(String code, String name, String organisation, List<Member> members) {

    Group {
        members = List.copyOf(members);
    }
}
