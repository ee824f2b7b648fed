package rocu.soc.gateway.admission;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;

/**
 * Bounds what somebody without a sound token can cost: every token that is not known yet costs a signature check. An address
 * that sent too many bad ones has to wait before another unknown token of it is looked at; known tokens pass meanwhile,
 * since many clients may stand behind one address.
 */
@Singleton
public class RefusedTokens {

    private static final int MOST_ADDRESSES = 10_000;

    private final Allowance allowance;
    private final TimeMeter clock;
    private final Cache<String, Bucket> used = Caffeine.newBuilder()
            .maximumSize(MOST_ADDRESSES)
            .executor(Runnable::run)
            .expireAfterAccess(Allowance.LONGEST_WINDOW)
            .build();

    @Inject
    RefusedTokens(LimitSettings settings) {
        this(Allowance.of(settings.refusedTokens()), TimeMeter.SYSTEM_NANOTIME);
    }

    RefusedTokens(Allowance allowance, TimeMeter clock) {
        this.allowance = allowance;
        this.clock = clock;
    }

    /**
     * Whether an unknown token of that address is looked at.
     *
     * @throws Problem 429 {@code too-many-requests} with the wait
     */
    public void check(String address) {
        Bucket bucket = used.getIfPresent(address);
        if (bucket != null && bucket.getAvailableTokens() == 0) {
            long wait = bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
            throw Problem.of(
                            ProblemTypes.TOO_MANY_REQUESTS,
                            "Too many tokens of your address were refused. Ask the identity provider for a new token.")
                    .retryAfter(Duration.ofNanos(wait));
        }
    }

    /** One more was refused. */
    public void count(String address) {
        used.get(address, first -> allowance.unused(clock)).tryConsume(1);
    }
}
