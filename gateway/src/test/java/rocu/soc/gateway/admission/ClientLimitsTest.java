package rocu.soc.gateway.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import io.vertx.core.MultiMap;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rocu.soc.chassis.web.identity.Caller;
import rocu.soc.chassis.web.organisation.Organisation;
import rocu.soc.chassis.web.organisation.OrganisationKind;
import rocu.soc.chassis.web.problem.Problem;

class ClientLimitsTest {

    private final Clock clock = new Clock();
    private final ClientLimits limits =
            new ClientLimits(new Allowance(2, 4), Map.of("cheshire-recorder", new Allowance(10, 100)), clock);

    private static final class Clock implements TimeMeter {

        private long nanoseconds;

        @Override
        public long currentTimeNanos() {
            return nanoseconds;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }

        void pass(Duration time) {
            nanoseconds += time.toNanos();
        }
    }

    private static Caller caller(String organisation, String client, @Nullable String sourceSystem) {
        return new Caller(
                "user",
                "user",
                client,
                new Organisation(
                        organisation,
                        organisation,
                        OrganisationKind.FORCE,
                        "north-west",
                        LocalDate.parse("2020-01-01"),
                        null,
                        "test"),
                Set.of(),
                Set.of(),
                sourceSystem);
    }

    private String toldTo(Caller caller) {
        MultiMap answer = MultiMap.caseInsensitiveMultiMap();
        limits.admit(caller, answer);
        return answer.get("RateLimit-Policy") + " " + answer.get("RateLimit");
    }

    private void exhaust(Caller caller) {
        for (int i = 0; i < 4; i++) {
            limits.admit(caller, MultiMap.caseInsensitiveMultiMap());
        }
    }

    @Test
    void aClientIsToldWhatItHasLeft() {
        Caller caller = caller("cheshire", "dashboard", null);

        assertThat(toldTo(caller)).isEqualTo("\"default\";q=4;w=2 \"default\";r=3;t=1");
        assertThat(toldTo(caller)).isEqualTo("\"default\";q=4;w=2 \"default\";r=2;t=1");
        assertThat(toldTo(caller)).isEqualTo("\"default\";q=4;w=2 \"default\";r=1;t=2");
    }

    @Test
    void whoAsksTooOftenIsToldWhenToAskAgain() {
        Caller caller = caller("cheshire", "dashboard", null);
        exhaust(caller);

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> toldTo(caller))
                .satisfies(problem -> {
                    assertThat(problem.type().slug()).isEqualTo("too-many-requests");
                    assertThat(problem.retryAfter()).isEqualTo(Duration.ofMillis(500));
                });
        clock.pass(Duration.ofMillis(500));
        assertThat(toldTo(caller)).endsWith("r=0;t=2");
    }

    @Test
    void nobodyElseWaitsForIt() {
        exhaust(caller("cheshire", "dashboard", null));

        assertThat(toldTo(caller("cumbria", "dashboard", null))).contains("r=3");
        assertThat(toldTo(caller("cheshire", "case-system", null))).contains("r=3");
        assertThat(toldTo(caller("cheshire", "dashboard", "cheshire-rms"))).contains("r=3");
    }

    @Test
    void aClientMayHaveALimitOfItsOwn() {
        assertThat(toldTo(caller("cheshire", "cheshire-recorder", "cheshire-rms")))
                .isEqualTo("\"client\";q=100;w=10 \"client\";r=99;t=1");
    }

    @Test
    void thereIsNoWayToHaveNoLimit() {
        assertThatThrownBy(() -> new Allowance(0, 10)).hasMessageContaining("soc.gateway.limit");
        assertThatThrownBy(() -> new Allowance(10, 0)).hasMessageContaining("soc.gateway.limit");
        assertThatThrownBy(() -> new Allowance(1, Integer.MAX_VALUE)).hasMessageContaining("soc.gateway.limit");
    }

    @Test
    void anAddressOfBadTokensWaitsUntilItsNextIsLookedAt() {
        RefusedTokens refused = new RefusedTokens(new Allowance(1, 2), clock);
        refused.count("10.0.0.1");
        refused.check("10.0.0.1");
        refused.count("10.0.0.1");

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> refused.check("10.0.0.1"))
                .satisfies(problem -> assertThat(problem.retryAfter()).isEqualTo(Duration.ofSeconds(1)));
        refused.check("10.0.0.2");
        clock.pass(Duration.ofSeconds(1));
        refused.check("10.0.0.1");
    }
}
