package rocu.soc.systemtests.hostile;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A way to the gateway for requests that no honest client sends. */
interface HostileSender extends AutoCloseable {

    /** Sends one; with why there is no whole answer in place of one. */
    Sent tried(HostileRequest request);

    @Override
    default void close() {}

    /** A request, and its answer or why there is none. */
    record Sent(
            HostileRequest request,
            @Nullable RawAnswer answer,
            @Nullable IOException failure) {}
}
