package rocu.soc.disruption;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Room for few commands, so that a test can fill it. */
public final class FewAtOnce implements QuarkusTestResourceLifecycleManager {

    static final int UNANSWERED = 30;

    @Override
    public Map<String, String> start() {
        return Map.of(
                "soc.group-commit.unanswered-at-most",
                String.valueOf(UNANSWERED),
                "soc.group-commit.together-at-most",
                "8");
    }

    @Override
    public void stop() {}
}
