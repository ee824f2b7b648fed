package rocu.soc.chassis.web.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/** What accounts were called when they asked, also after the identity provider has forgotten them. */
@ApplicationScoped
public class Accounts {

    private static final Logger LOG = Logger.getLogger(Accounts.class);
    private static final int REMEMBERED = 10_000;

    private static final String KEEP = """
            insert into account (id, name)
            select k.id, k.name from (values (?, ?)) k (id, name)
             where k.name is distinct from
                   (select a.name from account a where a.id = k.id order by a.named_at desc limit 1)
            """;

    private static final String NAMES = "select a.id, a.named_at, a.name from account a where a.id = any (?)";

    private final Cache<String, String> kept =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    @Inject
    AgroalDataSource database;

    /** Keeps what the caller is called, if it is not kept yet; where that fails, the next request keeps it. */
    public void keep(Caller caller) {
        if (caller.userName().equals(kept.getIfPresent(caller.userId()))) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement keep = connection.prepareStatement(KEEP)) {
            keep.setString(1, caller.userId());
            keep.setString(2, caller.userName());
            keep.executeUpdate();
            kept.put(caller.userId(), caller.userName());
        } catch (SQLException e) {
            LOG.warnf("What an account is called is kept later: %s", e.getSQLState());
        }
    }

    /** What those accounts were called; one that never asked here is left out. */
    public AccountNames names(Collection<String> accounts) {
        Map<String, NavigableMap<Instant, String>> names = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(NAMES)) {
            select.setArray(
                    1, connection.createArrayOf("text", Set.copyOf(accounts).toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    names.computeIfAbsent(row.getString(1), first -> new TreeMap<>())
                            .put(row.getObject(2, OffsetDateTime.class).toInstant(), row.getString(3));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("What accounts were called cannot be read", e);
        }
        return new AccountNames(names);
    }
}
