package rocu.soc.records;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import rocu.soc.records.LinkRounds.Waiting;

/** The records of a kind whose link waits: whose versions have a generated column {@code link_status} that says so. */
@ApplicationScoped
public class WaitingLinks {

    @Inject
    AgroalDataSource database;

    /** Those of a kind, in the order of their ids. */
    public LinkRounds.Page of(RecordDeclaration<?> kind) {
        String page = """
                select h.id, h.organisation
                  from %s
                 where f.link_status = 'PENDING' and f.known_to = 'infinity' and not h.disposed and h.id > ?
                 order by h.id
                 limit ?
                """.formatted(RecordFilters.versionsWithHeads(kind));
        return (last, most) -> read(page, last, most);
    }

    private List<Waiting> read(String page, UUID last, int most) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(page)) {
            select.setObject(1, last);
            select.setInt(2, most);
            try (ResultSet rows = select.executeQuery()) {
                List<Waiting> waiting = new ArrayList<>();
                while (rows.next()) {
                    waiting.add(new Waiting(rows.getObject(1, UUID.class), rows.getString(2)));
                }
                return waiting;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The links that wait cannot be read", e);
        }
    }
}
