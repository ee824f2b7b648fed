package rocu.soc.localstack.kafka;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import rocu.soc.localstack.home.LauncherFailure;

/**
 * A topic as the contracts name it.
 *
 * @param writers the services that may write it, by their modules
 * @param readers the services that may read it
 */
record Topic(String name, int partitions, Map<String, String> config, List<String> writers, List<String> readers) {
    private static final String DECLARATION = "/contracts/topics.json";

    Topic {
        config = Map.copyOf(config);
        writers = List.copyOf(writers);
        readers = List.copyOf(readers);
    }

    /** Whether it keeps the last state of each record, and nothing that is not in a database as well. */
    boolean isCompacted() {
        return "compact".equals(config.get("cleanup.policy"));
    }

    /** All topics of the suite. */
    static List<Topic> declared() {
        try (InputStream declaration = Topic.class.getResourceAsStream(DECLARATION)) {
            if (declaration == null) {
                throw new LauncherFailure("The contracts on the class path name no topics: " + DECLARATION);
            }
            return new ObjectMapper().readValue(declaration, new TypeReference<List<Topic>>() {});
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
