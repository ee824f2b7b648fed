package rocu.soc.chassis.record.erasure;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.messaging.consume.Projection;
import rocu.soc.chassis.messaging.consume.RecordConsumer;
import rocu.soc.chassis.web.access.CurrentCaller;

/** Reports what this service still holds of what was erased. */
@ApplicationScoped
class ErasureReports {

    /** After that a topic is compacted, by its settings in topics.json, and a day later its tombstones are gone as well. */
    private static final Duration COMPACTED_AFTER = Duration.ofDays(15);

    @Inject
    ErasureReads reads;

    @Inject
    ErasureRows rows;

    @Inject
    HeardErasures heard;

    @Inject
    PersonalKinds kinds;

    @Inject
    @All
    List<RecordConsumer> consumers;

    @Inject
    CurrentCaller caller;

    @Inject
    AgroalDataSource database;

    /** Says nothing of an erasure that it does not know, or that is of another organisation than the caller's. */
    ErasureReport of(UUID id) {
        Optional<Erasure> own = reads.find(id);
        if (own.isPresent()) {
            return ofOwn(own.get());
        }
        String organisation = caller.get().organisation().id();
        return heard.find(id)
                .filter(one -> one.organisation().equals(organisation)
                        && kinds.named(one.kind()).isEmpty())
                .map(this::ofOther)
                .orElse(ErasureReport.NOTHING);
    }

    private ErasureReport ofOwn(Erasure erasure) {
        if (erasure.status() != ErasureStatus.CARRIED_OUT) {
            return new ErasureReport(erasure, false, List.of(), null);
        }
        return new ErasureReport(
                erasure,
                true,
                rows.copies(
                        erasure.kind(),
                        erasure.recordId(),
                        erasure.scope(),
                        erasure.members(),
                        Objects.requireNonNull(erasure.beforeVersion()),
                        Objects.requireNonNull(erasure.decidedAt())),
                topicUntil(erasure));
    }

    private @Nullable Instant topicUntil(Erasure erasure) {
        boolean published =
                kinds.named(erasure.kind()).filter(PersonalRecords::isPublished).isPresent();
        Instant until = Objects.requireNonNull(erasure.decidedAt()).plus(COMPACTED_AFTER);
        return published && until.isAfter(Instant.now()) ? until : null;
    }

    private ErasureReport ofOther(HeardErasures.Heard erasure) {
        List<RemainingCopies> copies = new ArrayList<>(rows.copies(
                erasure.kind(), erasure.record(), erasure.scope(), List.of(), erasure.before(), Instant.now()));
        if (erasure.scope() == ErasureScope.RECORD) {
            consumers.stream()
                    .filter(Projection.class::isInstance)
                    .map(Projection.class::cast)
                    .filter(projection -> projection.aggregate().equals(erasure.kind()))
                    .map(projection -> held(projection, erasure.record()))
                    .filter(left -> left.copies() > 0)
                    .forEach(copies::add);
        }
        return new ErasureReport(null, true, copies, null);
    }

    private RemainingCopies held(Projection projection, UUID record) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select count(*) from %s where id = ? and not gone".formatted(projection.table()))) {
            select.setObject(1, record);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new RemainingCopies("projection " + projection.name(), row.getLong(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A projection cannot be read", e);
        }
    }
}
