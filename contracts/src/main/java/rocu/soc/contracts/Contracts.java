package rocu.soc.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The contract documents that the build carries: policy table, problem register, code lists, topics, API documents. */
public final class Contracts {

    /** What each role may do and how much of a record each relation sees (docs/policy.md). */
    public static final String POLICY = "policy/policy.json";

    /** Every problem type that a client can meet: slug, status, title, meaning, mend. */
    public static final String PROBLEMS = "problems.json";

    /** The code lists as they come with this system; the build of threat-service writes them. */
    public static final String CODE_LISTS = "code-lists.json";

    /** Kafka topics with partitions and settings. */
    public static final String TOPICS = "topics.json";

    /** What the services publish to each other on the topics (AsyncAPI); the schemas stand in {@code schemas/}. */
    public static final String EVENTS = "asyncapi.yaml";

    private Contracts() {}

    /**
     * Opens a contract document, UTF-8.
     *
     * @param path relative to the {@code contracts} folder
     */
    public static InputStream open(String path) {
        InputStream stream = Contracts.class.getResourceAsStream("/contracts/" + path);
        if (stream == null) {
            throw new IllegalArgumentException("No contract document " + path);
        }
        return stream;
    }

    /** The whole text of a contract document. */
    public static byte[] read(String path) {
        try (InputStream stream = open(path)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
