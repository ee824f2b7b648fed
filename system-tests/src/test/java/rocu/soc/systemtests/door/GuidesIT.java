package rocu.soc.systemtests.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rocu.soc.localstack.testing.TestSuite;
import rocu.soc.systemtests.region.Pasted;
import rocu.soc.systemtests.region.Region;

/** The guides for a first call do, as they stand, what they say. */
@ExtendWith(Region.class)
class GuidesIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docs/guides/force-system.md",
                "docs/guides/analyst.md",
                "docs/guides/administrator.md",
                "docs/guides/auditor.md",
                "docs/guides/records-manager.md"
            })
    void aGuideCanBePasted(String guide, TestSuite suite) throws Exception {
        Pasted pasted = Pasted.of(guide, "# First call");

        String published = pasted.runOn(suite);

        assertThat(pasted.answers()).isNotEmpty();
        assertThat(published).containsSubsequence(pasted.answers());
    }
}
