package rocu.soc.chassis.messaging.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.messaging.broker.Backoff;

/** What the leading relay does until it is stopped or loses its session. */
final class Leadership {

    private static final Logger LOG = Logger.getLogger(Leadership.class);
    private static final Duration LOOK_AT_LEAST_EVERY = Duration.ofSeconds(1);
    private static final Duration ASK_FOR_NEWS_EVERY = Duration.ofMillis(20);
    private static final Duration ASK_WITHOUT_NEWS_EVERY = Duration.ofMillis(200);
    private static final Duration NEWS_ARE_EXPECTED_FOR = Duration.ofSeconds(10);
    private static final Duration TURN_EVERY = Duration.ofHours(1);

    private final RelaySession session;
    private final WaitingRows rows;
    private final Publisher publisher;
    private final RelaySignal signal;
    private final CountDownLatch stopping;
    private final Backoff backoff = new Backoff();
    private @Nullable FailoverRepublish takeOver;
    private long nextTurn = System.nanoTime();
    private long lastTold = System.nanoTime();

    Leadership(
            RelaySession session,
            Publisher publisher,
            RelaySignal signal,
            @Nullable FailoverRepublish takeOver,
            CountDownLatch stopping) {
        this.session = session;
        this.rows = session.rows();
        this.publisher = publisher;
        this.signal = signal;
        this.takeOver = takeOver;
        this.stopping = stopping;
    }

    void run() throws SQLException, InterruptedException {
        while (isRunning()) {
            keepHouse();
            List<WaitingRow> claimed = rows.claim();
            if (claimed.isEmpty()) {
                awaitNews();
            } else {
                settle(publisher.publish(claimed));
            }
        }
    }

    private void settle(Publication publication) throws SQLException, InterruptedException {
        rows.mark(publication.acknowledged().stream().map(WaitingRow::place).toList());
        if (takeOver != null) {
            takeOver.published(publication.acknowledged());
        }
        for (Publication.Fault refused : publication.refused()) {
            LOG.errorf(
                    "Quarantined version %d of %s: %s",
                    refused.row().sequence(), refused.row().aggregateId(), refused.cause());
            rows.quarantine(refused);
        }
        if (publication.failed().isEmpty()) {
            backoff.reset();
        } else {
            rows.failed(publication.failed());
            Duration pause = backoff.next();
            LOG.warnf(
                    "%d records wait for the broker (%s); next attempt in %d ms",
                    publication.failed().size(), publication.failed().getFirst().cause(), pause.toMillis());
            stopping.await(pause.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    /**
     * Returns at a signal of this process or a word from another; after a second in any case, for both may get lost. Where nobody
     * else has said a word for a while it is asked for less often: mostly this process is alone.
     */
    private void awaitNews() throws SQLException, InterruptedException {
        long end = System.nanoTime() + LOOK_AT_LEAST_EVERY.toNanos();
        while (isRunning() && System.nanoTime() - end < 0) {
            if (signal.await(newsAreExpected() ? ASK_FOR_NEWS_EVERY : ASK_WITHOUT_NEWS_EVERY)) {
                return;
            }
            if (session.wasTold()) {
                lastTold = System.nanoTime();
                return;
            }
        }
    }

    private boolean newsAreExpected() {
        return System.nanoTime() - lastTold < NEWS_ARE_EXPECTED_FOR.toNanos();
    }

    private void keepHouse() throws SQLException {
        if (takeOver != null && takeOver.isOver()) {
            rows.unmark(takeOver.toConfirm());
            takeOver = null;
        }
        if (System.nanoTime() - nextTurn >= 0) {
            nextTurn = System.nanoTime() + TURN_EVERY.toNanos();
            if (!session.turn()) {
                LOG.warn("The oldest day of the outbox stays: something of it was never published, or is being read");
            }
        }
    }

    private boolean isRunning() {
        return stopping.getCount() > 0;
    }
}
