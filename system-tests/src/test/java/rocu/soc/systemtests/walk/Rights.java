package rocu.soc.systemtests.walk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The roles' table of docs/policy.md, transcribed: how far each permission of an endpoint goes for each role. */
final class Rights {

    private static final String EVERYBODY = "code-lists:read REGION, account:read REGION";

    private static final String TABLE = """
            force-officer    disruptions:record OWN, disruptions:read SUBMITTED, orders:read REGION SUMMARY
            force-officer    disruptions:amend SUBMITTED, disruptions:withdraw SUBMITTED
            force-recorder   disruptions:record OWN, disruptions:amend OWN, disruptions:withdraw OWN, disruptions:read OWN
            force-recorder   threats:read REGION, proposed-disruptions:read OWN
            force-analyst    disruptions:record OWN, disruptions:amend OWN, disruptions:withdraw OWN, disruptions:read REGION
            force-analyst    threats:read REGION, threats:identify OWN, threats:amend OWN, threats:reclassify OWN
            force-analyst    assessments:draft OWN, assessments:submit OWN, proposed-disruptions:read OWN
            force-analyst    orders:read REGION, nominals:read REGION, returns:read REGION
            lro              code-lists:read REGION
            force-soc-lead   threats:read REGION, disruptions:read REGION, orders:read REGION
            force-soc-lead   threats:approve-closure OWN, threats:appoint-lead-officer OWN, threats:set-need-to-know OWN
            force-soc-lead   groups:admit-member OWN
            soc-prevent-coordinator  threats:read REGION, disruptions:read REGION, orders:read REGION
            soc-prevent-coordinator  disruptions:record OWN, orders:apply OWN, orders:manage OWN, nominals:read OWN
            rocta-moderator  threats:read REGION, disruptions:read REGION, orders:read REGION, returns:read REGION
            rocta-moderator  nominals:read REGION, assessments:moderate REGION
            rocu-analyst     threats:read REGION, disruptions:read REGION, orders:read REGION, returns:read REGION
            rocu-analyst     nominals:read REGION, returns:count-every-record REGION
            rocu-analyst     disruptions:record OWN, disruptions:amend OWN, disruptions:withdraw OWN
            rocu-coordinator threats:read REGION, disruptions:read REGION, orders:read REGION, returns:read REGION
            rocu-coordinator nominals:read REGION, returns:count-every-record REGION
            rocu-coordinator disruptions:record OWN, disruptions:amend OWN, disruptions:withdraw OWN
            rocu-coordinator threats:identify OWN, threats:amend OWN, threats:reclassify OWN
            rocu-coordinator threats:approve-closure OWN, threats:appoint-lead-officer OWN
            rocu-coordinator assessments:draft OWN, assessments:submit OWN, orders:apply OWN, orders:manage OWN
            records-manager  disruptions:read OWN, threats:read REGION, orders:read OWN, nominals:read OWN
            records-manager  subjects:access OWN, erasures:read OWN, erasures:propose OWN, erasures:decide OWN
            siu              code-lists:read REGION
            partner          code-lists:read REGION
            inspector        returns:read ALL, returns:count-every-record ALL
            auditor          audit:search ALL, audit:verify ALL
            admin            history:seal ALL, operations:read ALL, operations:act ALL
            admin            code-lists:change ALL, schemes:change ALL, order-types:change ALL, rules:change ALL
            migration        disruptions:load-history ALL, threats:load-history ALL, orders:load-history ALL
            """;

    private static final Map<String, Map<String, Right>> BY_ROLE = read();

    private Rights() {}

    /** What each role of the persona gives by that permission; roles add up. */
    static List<Right> of(Persona persona, String permission) {
        return persona.roles().stream()
                .flatMap(role ->
                        Optional.ofNullable(BY_ROLE.getOrDefault(role, Map.of()).get(permission)).stream())
                .toList();
    }

    static boolean give(Persona persona, String permission) {
        return !of(persona, permission).isEmpty();
    }

    private static Map<String, Map<String, Right>> read() {
        Map<String, Map<String, Right>> all = new HashMap<>();
        TABLE.lines().forEach(line -> {
            String[] roleAndRights = line.split(" +", 2);
            for (String right : (roleAndRights[1] + ", " + EVERYBODY).split(", ", -1)) {
                String[] permissionAndReach = right.split(" ", 2);
                all.computeIfAbsent(roleAndRights[0], ignored -> new HashMap<>())
                        .put(permissionAndReach[0], Right.read(permissionAndReach[1]));
            }
        });
        return all;
    }
}
