package rocu.soc.benchmarks.scale;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import rocu.soc.benchmarks.BenchFailure;

/**
 * Records of a filled home that questions name: of Cheshire, in the middle of its years, and said anew once at least.
 *
 * @param sourceReference of the disruption
 * @param busyThreat the threat with most disruptions
 * @param person who is named in the disruption
 * @param orderedThreat the threat with most orders
 */
public record Landmarks(
        String disruption,
        String disruptionReference,
        String sourceReference,
        String person,
        String threat,
        String threatReference,
        String busyThreat,
        String order,
        String orderReference,
        String orderedThreat) {

    private static final String OF_THE_MIDDLE = """
             where h.organisation = 'cheshire' and h.version > 1 and h.marking = 'OFFICIAL' and h.groups = '{}'
               and h.recorded_at > now() - interval '900 days'""";

    private static final String DISRUPTION = """
            select h.id, h.reference, h.source_reference,
                   (regexp_match(f.personal ->> 'whatWasDone', '; (\\S+ \\S+) was '))[1]
              from disruption h join disruption_version f on f.record_id = h.id and f.version = 1
            """ + OF_THE_MIDDLE + """

               and h.source_reference is not null
             order by h.recorded_at limit 1
            """;

    private static final String BUSY = """
            select f.threat_id from %s f join known_threat t on t.id = f.threat_id
             where f.known_to = 'infinity' and t.groups = '{}'
             group by f.threat_id order by count(*) desc, f.threat_id limit 1
            """;

    private static final String NAMED = """
            select h.id, h.reference from %s h %s order by h.recorded_at limit 1
            """;

    /** Finds them. */
    public static Landmarks of(Filling.Databases databases) {
        String[] disruption = row(databases, "disruption", DISRUPTION, 4);
        String[] busy = row(databases, "disruption", BUSY.formatted("disruption_version"), 1);
        String[] ordered = row(databases, "orders", BUSY.formatted("order_version"), 1);
        String[] threat = row(databases, "threat", NAMED.formatted("threat", OF_THE_MIDDLE), 2);
        String[] order = row(databases, "orders", NAMED.formatted("ancillary_order", OF_THE_MIDDLE), 2);
        return new Landmarks(
                disruption[0],
                disruption[1],
                disruption[2],
                disruption[3],
                threat[0],
                threat[1],
                busy[0],
                order[0],
                order[1],
                ordered[0]);
    }

    private static String[] row(Filling.Databases databases, String service, String question, int columns) {
        try (Connection connection = databases.connect(service);
                PreparedStatement select = connection.prepareStatement(question);
                ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                throw new BenchFailure("The home holds nothing to ask about: " + question);
            }
            String[] values = new String[columns];
            for (int i = 0; i < columns; i++) {
                values[i] = row.getString(i + 1);
            }
            return values;
        } catch (SQLException e) {
            throw new BenchFailure("The database does not answer: " + e.getMessage(), e);
        }
    }
}
