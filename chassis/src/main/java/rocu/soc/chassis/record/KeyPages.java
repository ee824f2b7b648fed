package rocu.soc.chassis.record;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import rocu.soc.chassis.web.list.KeyPage;
import rocu.soc.chassis.web.list.KeysetQuery;
import rocu.soc.chassis.web.list.Listing;
import rocu.soc.chassis.web.list.Paging;
import rocu.soc.chassis.web.time.AsKnownAt;
import rocu.soc.chassis.web.time.KnownPast;
import rocu.soc.chassis.web.time.SafeInstants;
import rocu.soc.chassis.web.time.SafeInstants.Lull;

/**
 * Reads the keys of a page. In an order by something that changes, a record could move from the pages to come to those that were
 * read, and be missed; so every page of such a list is read as known at one instant, that at which the first one was read.
 */
@ApplicationScoped
class KeyPages {

    @Inject
    AgroalDataSource database;

    @Inject
    Listing listing;

    @Inject
    SafeInstants safeInstants;

    @Inject
    KnownPast past;

    /**
     * What was found.
     *
     * @param known the instant as known at which it was read, if the client or an earlier page named one
     * @param next relative address of the next page
     */
    record Found(KeyPage keys, Optional<AsKnownAt> known, Optional<String> next) {}

    /**
     * Reads the page that the request asks for.
     *
     * @param asked the instant that the client named
     * @param question the query, as known at an instant
     */
    Found read(Optional<AsKnownAt> asked, Function<Optional<AsKnownAt>, KeysetQuery> question) {
        Paging paging = listing.paging();
        if (asked.isPresent() || paging.known().isPresent()) {
            paging.known().ifPresent(past::goBack);
            Optional<AsKnownAt> known = asked.or(paging::known);
            return found(read(question.apply(known), paging), known, paging.known());
        }
        KeysetQuery query = question.apply(asked);
        if (!query.sort().changes()) {
            return found(read(query, paging), asked, asked);
        }
        return first(query, paging, question);
    }

    /**
     * Begins to walk through the whole of a list, all of it read as known at one instant: the one asked for, or the latest.
     *
     * @param asked the instant that the client named
     * @param question the query, as known at an instant
     */
    Walk walk(Optional<AsKnownAt> asked, Function<Optional<AsKnownAt>, KeysetQuery> question) {
        AsKnownAt known = asked.orElseGet(safeInstants::latest);
        if (asked.isEmpty()) {
            past.goBack(known);
        }
        return new Walk(known, question.apply(Optional.of(known)));
    }

    /** A walk through a list, in strides. It holds nothing of the database between two of them. */
    final class Walk {

        private static final int STRIDE = 10_000;

        private final AsKnownAt known;
        private final KeysetQuery query;
        private Optional<List<String>> behind = Optional.empty();
        private boolean ended;

        private Walk(AsKnownAt known, KeysetQuery query) {
            this.known = known;
            this.query = query;
        }

        AsKnownAt known() {
            return known;
        }

        /** The next keys; none when the list has ended. */
        List<KeyPage.Key> next() {
            if (ended) {
                return List.of();
            }
            KeyPage stride = read(query, new Paging(STRIDE, Paging.Count.NOT, behind, Optional.of(known)));
            behind = Optional.ofNullable(stride.next());
            ended = behind.isEmpty();
            return stride.keys();
        }
    }

    private Found first(KeysetQuery query, Paging paging, Function<Optional<AsKnownAt>, KeysetQuery> question) {
        Optional<Lull> lull = safeInstants.lull();
        KeyPage present = read(query, paging);
        if (present.next() == null) {
            return found(present, Optional.empty(), Optional.empty());
        }
        Optional<AsKnownAt> undisturbed = lull.filter(moment -> moment.horizon().equals(present.horizon()))
                .map(Lull::instant);
        if (undisturbed.isPresent()) {
            return found(present, Optional.empty(), undisturbed);
        }
        Optional<AsKnownAt> latest = Optional.of(safeInstants.latest());
        return found(read(question.apply(latest), paging), Optional.empty(), latest);
    }

    private Found found(KeyPage keys, Optional<AsKnownAt> known, Optional<AsKnownAt> following) {
        return new Found(
                keys, known, Optional.ofNullable(keys.next()).map(position -> listing.next(position, following)));
    }

    private KeyPage read(KeysetQuery query, Paging paging) {
        try (Connection connection = database.getConnection()) {
            return query.read(connection, paging);
        } catch (SQLException e) {
            throw new IllegalStateException("The keys of a list cannot be read", e);
        }
    }
}
