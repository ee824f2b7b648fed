package rocu.soc.gateway.admission;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.vertx.core.MultiMap;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import rocu.soc.chassis.web.identity.Caller;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;

/**
 * Counts the requests of each client, and tells it on every answer how many it has left (draft-ietf-httpapi-ratelimit-headers).
 * A bounded number of clients is kept; who is forgotten begins anew.
 */
@Singleton
class ClientLimits {

    private static final int MOST_CLIENTS = 10_000;

    private final Allowance everyone;
    private final Map<String, Allowance> own;
    private final TimeMeter clock;
    private final Cache<Client, Bucket> used = Caffeine.newBuilder()
            .maximumSize(MOST_CLIENTS)
            .executor(Runnable::run)
            .expireAfterAccess(Allowance.LONGEST_WINDOW)
            .build();

    @Inject
    ClientLimits(LimitSettings settings) {
        this(
                Allowance.of(settings.everyone()),
                settings.clients().entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, client -> Allowance.of(client.getValue()))),
                TimeMeter.SYSTEM_NANOTIME);
    }

    ClientLimits(Allowance everyone, Map<String, Allowance> own, TimeMeter clock) {
        this.everyone = everyone;
        this.own = Map.copyOf(own);
        this.clock = clock;
    }

    /**
     * Takes one request off what the caller's client has left.
     *
     * @param answer header fields of the answer, which tell it
     * @throws Problem 429 {@code too-many-requests} with the wait
     */
    void admit(Caller caller, MultiMap answer) {
        Allowance allowance = own.getOrDefault(caller.clientId(), everyone);
        ConsumptionProbe probe =
                used.get(Client.of(caller), first -> allowance.unused(clock)).tryConsumeAndReturnRemaining(1);
        String policy = own.containsKey(caller.clientId()) ? "\"client\"" : "\"default\"";
        answer.set("RateLimit-Policy", policy + ";q=" + allowance.burst() + ";w=" + allowance.window());
        answer.set(
                "RateLimit",
                policy + ";r=" + probe.getRemainingTokens() + ";t=" + secondsUp(probe.getNanosToWaitForReset()));
        if (!probe.isConsumed()) {
            throw Problem.of(
                            ProblemTypes.TOO_MANY_REQUESTS,
                            "This client may send " + allowance.rate() + " requests a second, and " + allowance.burst()
                                    + " at once. Nothing was done.")
                    .retryAfter(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private static long secondsUp(long nanoseconds) {
        return Math.ceilDiv(nanoseconds, Duration.ofSeconds(1).toNanos());
    }
}
