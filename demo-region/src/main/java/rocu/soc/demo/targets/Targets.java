package rocu.soc.demo.targets;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** What the records of one region have to give. */
public record Targets(
        List<String> sources,
        String note,
        List<Owner> owners,
        ThreatTargets threats,
        DisruptionTargets disruptions,
        List<GroupTables> groupTables,
        List<OrderTargets> orders) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    public Targets {
        owners = List.copyOf(owners);
    }

    /**
     * Reads them from the file of a region.
     *
     * @throws IllegalArgumentException when the numbers contradict each other; the message names each that does
     */
    public static Targets read(Path file) {
        try {
            Targets targets = JSON.treeToValue(JSON.readTree(file.toFile()).path("demo"), Targets.class);
            List<String> faults = new TargetsCheck(targets).faults();
            if (!faults.isEmpty()) {
                throw new IllegalArgumentException(String.join("\n", faults));
            }
            return targets;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
