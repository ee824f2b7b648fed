package rocu.soc.chassis.messaging.broker;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Whether the broker takes this service for who it says it is, and lets each part of it do what it has to. A broker that is away is
 * no refusal: that mends itself, and a refusal waits for a person.
 */
public final class Admission {

    private static final Logger LOG = Logger.getLogger(Admission.class);

    private final Map<String, String> refused = new ConcurrentHashMap<>();

    /**
     * Notes a failure if the broker refused the part by it, and says so in the log, once until it changes.
     *
     * @param part for example {@code relay}
     * @return whether it was a refusal
     */
    public boolean isRefused(String part, Throwable failure) {
        Throwable refusal = refusal(failure);
        if (refusal == null) {
            return false;
        }
        String why = String.valueOf(refusal.getMessage());
        if (!why.equals(refused.put(part, why))) {
            LOG.errorf(
                    "Kafka refuses the %s of this service: %s. It tries again; is the account right that SOC_KAFKA_USER and"
                            + " SOC_KAFKA_PASSWORD name, and has it its rights?",
                    part, why);
        }
        return true;
    }

    /** The broker did what that part asked. */
    public void admitted(String part) {
        if (refused.remove(part) != null) {
            LOG.infof("Kafka takes the %s of this service again", part);
        }
    }

    /** What the broker says to each part that it refuses. */
    public Map<String, String> refusals() {
        return new TreeMap<>(refused);
    }

    private static @Nullable Throwable refusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AuthenticationException || cause instanceof AuthorizationException) {
                return cause;
            }
        }
        return null;
    }
}
