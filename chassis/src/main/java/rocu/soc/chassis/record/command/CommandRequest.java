package rocu.soc.chassis.record.command;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.identity.Caller;

/**
 * How a command came in.
 *
 * @param path as the client wrote it, without its query
 * @param bodyHash SHA-256 of query and body; empty without a key
 * @param reason the caller's {@code Access-Reason}
 * @param traceparent names the span of the request
 * @param key the client's {@code Idempotency-Key}, on what changes something
 */
@SuppressWarnings("ArrayRecordComponent") // read once
record CommandRequest(
        Caller caller,
        String method,
        String path,
        byte[] bodyHash,
        @Nullable String reason,
        String requestId,
        @Nullable String traceparent,
        @Nullable IdempotencyKey key) {

    /** The same of one item of a request that holds several: under the key of the request each item has its own. */
    CommandRequest item(int number, byte[] content) {
        return new CommandRequest(
                caller,
                method,
                path + "#" + number,
                key == null ? bodyHash : IdempotencyKey.hash(new byte[0], content),
                reason,
                requestId,
                traceparent,
                key);
    }

    /** Keys of different accounts, also of the same account in another organisation, never meet. */
    String scope() {
        return caller.organisation().id() + "/" + caller.userId();
    }

    /** The name by which twins know each other. */
    String keyName() {
        return String.join(
                "\n", scope(), method, path, Objects.requireNonNull(key).value());
    }
}
