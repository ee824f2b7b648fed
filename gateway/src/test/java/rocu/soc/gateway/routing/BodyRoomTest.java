package rocu.soc.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemType;
import rocu.soc.chassis.web.problem.ProblemTypes;
import rocu.soc.gateway.admission.Client;

class BodyRoomTest {

    private static final Client CHESHIRE = new Client("cheshire", "force-system", null);
    private static final Client CUMBRIA = new Client("cumbria", "force-system", null);

    private final BodyRoom room = new BodyRoom(100, new Share(0.75));

    private static void isRefused(ThrowingCallable taking, ProblemType why) {
        assertThatThrownBy(taking).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.type()).isEqualTo(why);
            assertThat(problem.retryAfter()).isPositive();
        });
    }

    @Test
    void oneClientLeavesRoomToTheOthers() {
        room.take(CHESHIRE, 75);

        isRefused(() -> room.take(CHESHIRE, 1), ProblemTypes.TOO_MANY_REQUESTS);
        assertThatCode(() -> room.take(CUMBRIA, 25)).doesNotThrowAnyException();
    }

    @Test
    void allTogetherHaveNoMoreThanThereIs() {
        room.take(CHESHIRE, 75);

        isRefused(() -> room.take(CUMBRIA, 26), ProblemTypes.SERVICE_UNAVAILABLE);
    }

    @Test
    void whatIsGivenBackCanBeTakenAgain() {
        room.take(CHESHIRE, 75);
        room.giveBack(CHESHIRE, 75);

        assertThatCode(() -> room.take(CHESHIRE, 75)).doesNotThrowAnyException();
    }
}
