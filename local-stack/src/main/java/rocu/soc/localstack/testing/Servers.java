package rocu.soc.localstack.testing;

import java.util.Set;

/** Real servers for the tests of one module: processes of this machine, or containers. */
interface Servers {

    /** Starts those that do not run yet. */
    Endpoints start(Set<Part> wanted);

    /** Ends Kafka at once, as a crash would, or makes it answer no more. Its records stay. */
    void killKafka();

    /** Starts it again where it was, and returns when it answers. */
    void restartKafka();

    /** Ends them and what they hold, for the end of the tests. Uses nothing that a closed class loader could not give. */
    Runnable ending();
}
