package rocu.soc.localstack.testing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logging.MDC;

/**
 * Counts what the PostgreSQL driver of a service under test sends while this is open, by the request that it is sent for: what
 * an answer cost, where its time would say as much of the machine.
 */
public final class ExecutedStatements implements AutoCloseable {
    private static final String PROTOCOL = "org.postgresql.core.v3.QueryExecutorImpl";
    private static final String EXECUTION = "FE=> Execute";
    private static final String REQUEST = "requestId";

    private final Logger protocol = Logger.getLogger(PROTOCOL);
    private final Counting counting = new Counting();

    /** Counts from now on. */
    public ExecutedStatements() {
        protocol.setUseParentHandlers(false);
        protocol.setLevel(Level.FINEST);
        protocol.addHandler(counting);
    }

    /**
     * How many statements were sent for the middle one of these requests: what one of them happened to read for all that follow,
     * such as the list of organisations, is left out.
     */
    public int usual(List<String> requestIds) {
        return requestIds.stream().map(this::of).sorted().toList().get(requestIds.size() / 2);
    }

    private int of(String requestId) {
        AtomicInteger counted = counting.statements.get(requestId);
        return counted == null ? 0 : counted.get();
    }

    @Override
    public void close() {
        protocol.removeHandler(counting);
        protocol.setLevel(null);
        protocol.setUseParentHandlers(true);
    }

    private static final class Counting extends Handler {
        private final Map<String, AtomicInteger> statements = new ConcurrentHashMap<>();

        @Override
        public void publish(LogRecord line) {
            Object request = MDC.get(REQUEST);
            if (request != null && line.getMessage().contains(EXECUTION)) {
                statements
                        .computeIfAbsent(request.toString(), first -> new AtomicInteger())
                        .incrementAndGet();
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
