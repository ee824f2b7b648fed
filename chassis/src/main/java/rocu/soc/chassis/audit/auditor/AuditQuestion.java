package rocu.soc.chassis.audit.auditor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.audit.AuditOperation;
import rocu.soc.chassis.web.list.Criteria;

/**
 * Which entries of the log an auditor looks for; what is null or empty is not asked about.
 *
 * @param searchedFor a name or a reference for which somebody searched, by all its words
 * @param operations any of them
 * @param from the earliest instant
 * @param to the first instant that is too late
 */
public record AuditQuestion(
        @Nullable String actor,
        @Nullable String onBehalfOf,
        @Nullable String organisation,
        @Nullable UUID record,
        @Nullable String searchedFor,
        List<AuditOperation> operations,
        @Nullable Instant from,
        @Nullable Instant to) {

    public AuditQuestion {
        operations = List.copyOf(operations);
    }

    /** The same question as a query, without paging. */
    public String query() {
        return parameters().stream()
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** By what is searched, as pointers: it says nothing of the values. */
    List<String> pointers() {
        return List.copyOf(parameters().stream()
                .map(parameter -> "/" + parameter.getKey())
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** The records that are asked about. */
    List<UUID> records() {
        return record == null ? List.of() : List.of(record);
    }

    /** Conditions on {@code audit_entry e}, but for what was searched for, which needs a key. */
    Criteria criteria() {
        Criteria criteria = new Criteria();
        equal(criteria, "e.actor = ?", actor);
        equal(criteria, "e.on_behalf_of = ?", onBehalfOf);
        equal(criteria, "e.organisation = ?", organisation);
        equal(criteria, "e.records @> array[?::uuid]", record);
        if (!operations.isEmpty()) {
            // As constants, so that the partial index on rare operations is seen to hold them.
            criteria.and(operations.stream()
                    .map(operation -> "'" + operation + "'")
                    .collect(Collectors.joining(", ", "e.operation in (", ")")));
        }
        equal(criteria, "e.at >= ?::timestamptz", from);
        equal(criteria, "e.at < ?::timestamptz", to);
        return criteria;
    }

    private static void equal(Criteria criteria, String condition, @Nullable Object value) {
        if (value != null) {
            criteria.and(condition, value.toString());
        }
    }

    private List<Map.Entry<String, String>> parameters() {
        List<Map.Entry<String, String>> parameters = new ArrayList<>();
        add(parameters, AuditSelection.ACTOR, actor);
        add(parameters, AuditSelection.ON_BEHALF_OF, onBehalfOf);
        add(parameters, AuditSelection.ORGANISATION, organisation);
        add(parameters, AuditSelection.RECORD, record);
        add(parameters, AuditSelection.SEARCHED_FOR, searchedFor);
        operations.forEach(operation -> add(parameters, AuditSelection.OPERATION, operation));
        add(parameters, AuditSelection.FROM, from);
        add(parameters, AuditSelection.TO, to);
        return parameters;
    }

    private static void add(List<Map.Entry<String, String>> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.add(Map.entry(name, value.toString()));
        }
    }
}
