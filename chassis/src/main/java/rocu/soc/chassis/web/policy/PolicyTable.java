package rocu.soc.chassis.web.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The policy as data: level by kind, marking and relation; extent by role and permission. What it does not name is denied. */
public final class PolicyTable {

    private final Map<String, Map<Marking, Map<Relation, Level>>> levels = new HashMap<>();
    private final Map<String, Map<Marking, Set<String>>> summaries = new HashMap<>();
    private final Map<String, Map<String, Extent>> roles = new HashMap<>();

    private PolicyTable(JsonNode document) {
        document.path("records").properties().forEach(kind -> {
            Map<Marking, Map<Relation, Level>> byMarking = new EnumMap<>(Marking.class);
            kind.getValue().path("levels").properties().forEach(marking -> {
                Map<Relation, Level> byRelation = new EnumMap<>(Relation.class);
                marking.getValue()
                        .properties()
                        .forEach(cell -> byRelation.put(
                                Relation.valueOf(cell.getKey()),
                                Level.valueOf(cell.getValue().asText())));
                byMarking.put(Marking.valueOf(marking.getKey()), byRelation);
            });
            levels.put(kind.getKey(), byMarking);
            Map<Marking, Set<String>> summary = new EnumMap<>(Marking.class);
            kind.getValue().path("summary").properties().forEach(marking -> {
                Set<String> members = new LinkedHashSet<>();
                marking.getValue().forEach(member -> members.add(member.asText()));
                summary.put(Marking.valueOf(marking.getKey()), Set.copyOf(members));
            });
            summaries.put(kind.getKey(), summary);
        });
        document.path("roles").properties().forEach(role -> {
            Map<String, Extent> permissions = new HashMap<>();
            role.getValue()
                    .properties()
                    .forEach(permission -> permissions.put(permission.getKey(), Extent.read(permission.getValue())));
            roles.put(role.getKey(), permissions);
        });
    }

    /** Reads the table; an unknown level, marking, relation or reach in it stops the start. */
    public static PolicyTable read(byte[] document) {
        try {
            return new PolicyTable(new ObjectMapper().readTree(document));
        } catch (IOException e) {
            throw new IllegalArgumentException("The policy table cannot be read", e);
        }
    }

    Level level(String kind, Marking marking, Relation relation) {
        return levels.getOrDefault(kind, Map.of())
                .getOrDefault(marking, Map.of())
                .getOrDefault(relation, Level.NONE);
    }

    Set<String> summaryMembers(String kind, Marking marking) {
        return summaries.getOrDefault(kind, Map.of()).getOrDefault(marking, Set.of());
    }

    Optional<Extent> extent(String role, String permission) {
        return Optional.ofNullable(roles.getOrDefault(role, Map.of()).get(permission));
    }

    /** Every role of the table. */
    public Set<String> roles() {
        return Set.copyOf(roles.keySet());
    }

    /** Every permission that some role gives. */
    public Set<String> permissions() {
        Set<String> all = new LinkedHashSet<>();
        roles.values().forEach(permissions -> all.addAll(permissions.keySet()));
        return all;
    }
}
