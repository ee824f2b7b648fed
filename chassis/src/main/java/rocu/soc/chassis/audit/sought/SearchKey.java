package rocu.soc.chassis.audit.sought;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import rocu.soc.chassis.database.FoldedWords;
import rocu.soc.chassis.web.list.Criteria;

/**
 * Hashes the words of what is searched for, by a key that no database holds: the log tells an auditor who names somebody who
 * searched for that name, and nobody who holds the log alone a name. All services of a suite have one key.
 */
@ApplicationScoped
public class SearchKey {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    @Inject
    SearchKey(@ConfigProperty(name = "soc.search-key") String key) {
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /**
     * The hashes of all words of each text, in the order of the texts.
     *
     * @param connection to the database that folds them
     */
    public List<Set<UUID>> hashes(List<String> texts, Connection connection) throws SQLException {
        return FoldedWords.fold(texts, connection).stream()
                .map(folded -> hashes(SoughtWords.of(folded).all()))
                .toList();
    }

    /**
     * Conditions for entries {@code e} that searched for every word of a text, in whatever order.
     *
     * @param connection to the database that folds it
     */
    public Criteria condition(String text, Connection connection) throws SQLException {
        SoughtWords words =
                SoughtWords.of(FoldedWords.fold(List.of(text), connection).getFirst());
        String whole = literal(hashes(Set.of(words.whole())));
        if (words.each().isEmpty()) {
            return new Criteria().and("e.sought && ?::uuid[]", whole);
        }
        String every =
                words.each().stream().map(word -> "e.sought && ?::uuid[]").collect(Collectors.joining(" and "));
        Object[] values = new Object[words.each().size() + 1];
        for (int i = 0; i < words.each().size(); i++) {
            values[i] = literal(hashes(words.each().get(i)));
        }
        values[values.length - 1] = whole;
        return new Criteria().and("(" + every + ") or e.sought && ?::uuid[]", values);
    }

    /** Whether anything of a text can be found again. */
    public static boolean hasWords(String text) {
        return !FoldedWords.of(text).isEmpty();
    }

    private static String literal(Collection<UUID> hashes) {
        return hashes.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private Set<UUID> hashes(Collection<String> words) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            Set<UUID> hashes = new LinkedHashSet<>();
            for (String word : words) {
                ByteBuffer hash = ByteBuffer.wrap(mac.doFinal(word.getBytes(StandardCharsets.UTF_8)));
                hashes.add(new UUID(hash.getLong(), hash.getLong()));
            }
            return hashes;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
