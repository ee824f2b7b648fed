package rocu.soc.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import rocu.soc.records.LinkRounds;

/** Links that wait for long do not hold up those that came later; here a round reads two at a time. */
@QuarkusTest
class LinkRoundsTest {

    private static final List<LinkRounds.Waiting> FIVE = LongStream.rangeClosed(1, 5)
            .mapToObj(number -> new LinkRounds.Waiting(new UUID(0, number), "cheshire"))
            .toList();

    @Inject
    LinkRounds rounds;

    @Test
    void aRoundComesToAllThatWaitAlsoWhereOneFails() {
        List<UUID> seen = new ArrayList<>();

        rounds.go(LinkRoundsTest::behind, (waiting, change) -> {
            seen.add(waiting);
            if (waiting.equals(FIVE.getFirst().id())) {
                throw new IllegalStateException("This one cannot be judged");
            }
        });

        assertThat(seen)
                .containsExactlyElementsOf(
                        FIVE.stream().map(LinkRounds.Waiting::id).toList());
    }

    private static List<LinkRounds.Waiting> behind(UUID last, int most) {
        return FIVE.stream()
                .filter(waiting -> waiting.id().compareTo(last) > 0)
                .limit(most)
                .toList();
    }
}
