package rocu.soc.disruption.relay;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** What takes up to half a minute in life takes seconds here, so that a test can wait for it. */
public final class ShortWaits implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of(
                "soc.relay.longest-under-way", "5S",
                "kafka.request.timeout.ms", "2000",
                "kafka.delivery.timeout.ms", "4000");
    }

    @Override
    public void stop() {}
}
