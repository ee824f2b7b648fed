package rocu.soc.chassis.audit.sought;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class AskedTest {

    private final Asked asked = new Asked();

    @Test
    void aRequestThatSearchesForVeryMuchLeavesAPageOfItInTheLog() {
        asked.alsoFor(Collections.nCopies(1_000, "Alex Example, of Chester"));

        assertThat(asked.texts()).hasSizeBetween(50, 100);
    }

    @Test
    void whatNoDatabaseTakesIsLeftOutAndHarmsNoOtherEntry() {
        asked.alsoFor(List.of("Alex\u0000Example", "Alex\ud800", "Alex \ud83d\ude00"));

        assertThat(asked.texts()).containsExactly("Alex \ud83d\ude00");
    }
}
