package rocu.soc.chassis.audit;

import java.util.List;
import java.util.UUID;

/**
 * Versions of records that were written or blanked, of which an entry holds digests; they stand in the database before the entry
 * does.
 *
 * @param table of the versions, made by {@code make_versions}
 * @param records of each version its record
 * @param numbers of each version its number
 */
public record LoggedVersions(String table, List<UUID> records, List<Integer> numbers) {

    public LoggedVersions {
        records = List.copyOf(records);
        numbers = List.copyOf(numbers);
        if (records.isEmpty() || records.size() != numbers.size()) {
            throw new IllegalArgumentException("Each version has a record and a number, and there is one at least");
        }
    }

    /** One version. */
    public static LoggedVersions one(String table, UUID record, int number) {
        return new LoggedVersions(table, List.of(record), List.of(number));
    }

    /** Their records, each once. */
    public List<UUID> distinctRecords() {
        return records.stream().distinct().toList();
    }
}
