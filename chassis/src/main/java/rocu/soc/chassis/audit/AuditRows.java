package rocu.soc.chassis.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import rocu.soc.chassis.database.Columns;

/** Writes entries into the log; when and in which transaction is the caller's to say. */
final class AuditRows {

    private static final String NO_VERSIONS = "null";

    private static final int COLUMNS = 13;

    private AuditRows() {}

    /** Inserts them; what an entry tells of a version comes from the version as it stands in the database. */
    static void insert(Connection connection, Collection<AuditEntry> entries) throws SQLException {
        Map<String, List<AuditEntry>> byDigests = entries.stream()
                .collect(Collectors.groupingBy(AuditRows::digests, LinkedHashMap::new, Collectors.toList()));
        for (Map.Entry<String, List<AuditEntry>> some : byDigests.entrySet()) {
            try (PreparedStatement insert = connection.prepareStatement(insert(some.getKey()))) {
                rows(some.getValue()).bind(connection, insert);
                insert.executeUpdate();
            }
        }
    }

    private static String digests(AuditEntry entry) {
        return entry.versions() == null
                ? NO_VERSIONS
                : entry.versions().table() + "_digests(r.version_of::uuid[], r.version_number::integer[])";
    }

    private static String insert(String digests) {
        return """
                insert into audit_entry
                       (operation, actor, organisation, on_behalf_of, records, pointers, reason, disclosed_to, request_id,
                        outcome, sought, versions)
                select r.operation, r.actor, r.organisation, r.on_behalf_of, r.records::uuid[], r.pointers::text[], r.reason,
                       r.disclosed_to, r.request_id, r.outcome, r.sought::uuid[], %s
                  from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    as r (operation, actor, organisation, on_behalf_of, records, pointers, reason, disclosed_to, request_id,
                          outcome, sought, version_of, version_number)
                """.formatted(digests);
    }

    private static Columns rows(Collection<AuditEntry> entries) {
        Columns rows = new Columns(Collections.nCopies(COLUMNS, "text").toArray(String[]::new));
        for (AuditEntry entry : entries) {
            LoggedVersions versions = entry.versions();
            rows.add(
                    entry.operation(),
                    entry.actor(),
                    entry.organisation(),
                    entry.onBehalfOf(),
                    ids(entry.records()),
                    Columns.list(entry.pointers()),
                    entry.reason(),
                    entry.disclosedTo(),
                    entry.requestId(),
                    entry.outcome(),
                    entry.sought().isEmpty() ? null : ids(entry.sought()),
                    versions == null ? null : ids(versions.records()),
                    versions == null
                            ? null
                            : Columns.list(versions.numbers().stream()
                                    .map(String::valueOf)
                                    .toList()));
        }
        return rows;
    }

    private static String ids(Collection<UUID> ids) {
        return Columns.list(ids.stream().map(UUID::toString).toList());
    }
}
