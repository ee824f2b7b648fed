package rocu.soc.chassis.record.subject;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.database.PlannedForValues;
import rocu.soc.chassis.record.erasure.PersonalKinds;
import rocu.soc.chassis.record.erasure.PersonalMembers;
import rocu.soc.chassis.record.erasure.PersonalRecords;
import rocu.soc.chassis.web.problem.Problem;

/** Parts the records of this service into slices, kind by kind in the order of their ids, which never change. */
@ApplicationScoped
class SubjectSlices {

    private static final int ALL = 100;

    @Inject
    AgroalDataSource database;

    @Inject
    PersonalKinds kinds;

    @Inject
    PersonalMembers members;

    @ConfigProperty(name = "soc.subject-access.slice", defaultValue = "50000")
    int size;

    /** Before every record. */
    SubjectPlace beginning() {
        return beginning(kinds.all().getFirst());
    }

    /**
     * The kind in which that place is.
     *
     * @throws Problem 404 if it is none of this service
     */
    PersonalRecords kind(SubjectPlace place) {
        return kinds.named(place.kind()).orElseThrow(Problem::notFound);
    }

    /** The next records behind that place. */
    SubjectSlice behind(SubjectPlace place, Connection connection) throws SQLException {
        try (PreparedStatement select = PlannedForValues.prepare(
                connection,
                "select h.id from %s h where h.id > ? order by h.id offset ? limit 1".formatted(head(kind(place))))) {
            select.setObject(1, place.record());
            select.setInt(2, size - 1);
            try (ResultSet row = select.executeQuery()) {
                UUID last = row.next() ? row.getObject(1, UUID.class) : SubjectSlice.END;
                return new SubjectSlice(place.record(), last, List.of());
            }
        }
    }

    /** The place behind a slice of the kind of a place; null behind all records. */
    @Nullable
    SubjectPlace behind(SubjectPlace place, SubjectSlice slice) {
        if (!slice.isLast()) {
            return new SubjectPlace(place.kind(), slice.upTo());
        }
        int next = kinds.all().indexOf(kind(place)) + 1;
        return next < kinds.all().size() ? beginning(kinds.all().get(next)) : null;
    }

    /** Which part of all records stands before that place, in per cent rounded down; null is behind them all. */
    int percent(@Nullable SubjectPlace place) throws SQLException {
        if (place == null) {
            return ALL;
        }
        long before = 0;
        long all = 0;
        int at = kinds.all().indexOf(kind(place));
        try (Connection connection = database.getConnection()) {
            for (int i = 0; i < kinds.all().size(); i++) {
                long[] counted = count(kinds.all().get(i), place.record(), connection);
                all += counted[1];
                before += i < at ? counted[1] : i == at ? counted[0] : 0;
            }
        }
        return all == 0 ? 0 : (int) Math.min(ALL - 1, before * ALL / all);
    }

    private long[] count(PersonalRecords kind, UUID upTo, Connection connection) throws SQLException {
        try (PreparedStatement select = PlannedForValues.prepare(
                connection, "select count(*) filter (where h.id <= ?), count(*) from %s h".formatted(head(kind)))) {
            select.setObject(1, upTo);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new long[] {row.getLong(1), row.getLong(2)};
            }
        }
    }

    private String head(PersonalRecords kind) {
        return members.of(kind).getFirst().head();
    }

    private static SubjectPlace beginning(PersonalRecords kind) {
        return new SubjectPlace(kind.kind().name(), SubjectSlice.BEGINNING);
    }
}
