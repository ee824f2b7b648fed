package rocu.soc.chassis.command;

import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.identity.Caller;

/**
 * How a command came in.
 *
 * @param path as the client wrote it, without its query
 * @param reason the caller's {@code Access-Reason}
 * @param key the client's {@code Idempotency-Key}, on POST and PATCH
 */
@SuppressWarnings("ArrayRecordComponent") // read once
record CommandRequest(
        Caller caller,
        String method,
        String path,
        byte[] body,
        @Nullable String reason,
        String requestId,
        @Nullable IdempotencyKey key) {

    /** Keys of different accounts, also of the same account in another organisation, never meet. */
    String scope() {
        return caller.organisation().id() + "/" + caller.userId();
    }
}
