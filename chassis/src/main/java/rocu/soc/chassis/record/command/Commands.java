package rocu.soc.chassis.record.command;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.audit.AccessReason;
import rocu.soc.chassis.audit.AuditLog;
import rocu.soc.chassis.messaging.outbox.Outbox;
import rocu.soc.chassis.web.access.CurrentCaller;
import rocu.soc.chassis.web.identity.Caller;
import rocu.soc.chassis.web.organisation.Organisation;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.request.RequestId;
import rocu.soc.chassis.web.trace.Traces;

/**
 * Runs commands. State, version, audit entries, idempotency record and what is published of one command are one
 * database transaction; two
 * commands that meet are run again, at most three times.
 */
@ApplicationScoped
public class Commands {

    private static final int ATTEMPTS = 4;
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(40);
    private static final Set<String> WITH_KEY = Set.of("POST", "PATCH", "PUT", "DELETE");
    private static final byte[] NOTHING = {};

    @Inject
    AgroalDataSource database;

    @Inject
    AuditLog log;

    @Inject
    Outbox outbox;

    @Inject
    IdempotencyRecords records;

    @Inject
    KeptAnswers kept;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentVertxRequest current;

    @Inject
    AccessReason reason;

    @Inject
    RequestId requestId;

    @Inject
    Traces traces;

    /**
     * Runs the effect for the request being answered, and answers when it is durable. A request whose key was seen gets
     * the first answer again, as far as rights let it today. The effect may run more than once: what it does outside the database must not matter.
     *
     * @param body the request body as it came
     * @throws Problem whatever the effect throws; 400, 409 and 422 for the key; the transaction is rolled back
     */
    public Response run(byte @Nullable [] body, Function<Change, Answer> effect) {
        return run(request(body), effect);
    }

    /** The same for a request that was taken down before. */
    Response run(CommandRequest request, Function<Change, Answer> effect) {
        return repeated(() -> once(request, effect));
    }

    /**
     * Runs work of the service itself on a record of that organisation, durable when it returns.
     *
     * @param actor the name under which the audit log knows it
     */
    public void work(String actor, Organisation organisation, Consumer<Change> effect) {
        Caller itself = new Caller(actor, actor, organisation, Set.of(), Set.of(), null);
        CommandRequest request = new CommandRequest(
                itself, "", "", NOTHING, null, UUID.randomUUID().toString(), null, null);
        repeated(() -> {
            OwnTransaction transaction = new OwnTransaction(database, log, outbox);
            effect.accept(new Change(transaction, request));
            transaction.end();
            return request;
        });
    }

    private static <T> T repeated(Callable<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return QuarkusTransaction.requiringNew().call(work);
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !Contention.isRepeatable(e)) {
                    throw e;
                }
                pause(attempt);
            }
        }
    }

    private Response once(CommandRequest request, Function<Change, Answer> effect) {
        OwnTransaction transaction = new OwnTransaction(database, log, outbox);
        Response response = once(request, effect, new Change(transaction, request));
        transaction.end();
        return response;
    }

    private Response once(CommandRequest request, Function<Change, Answer> effect, Change change) {
        if (request.key() == null) {
            return effect.apply(change).response();
        }
        Answer first = records.claim(request);
        if (first != null) {
            if (first.record() != null) {
                change.readAccess(first.record());
            }
            return Response.fromResponse(kept.today(first, request.caller()).response())
                    .header("Idempotent-Replayed", "true")
                    .build();
        }
        Answer answer = effect.apply(change);
        if (change.effective()) {
            records.keep(request, answer);
        }
        return answer.response();
    }

    /**
     * How the command of the request being answered came in.
     *
     * @throws Problem 400 {@code invalid-idempotency-key}
     */
    CommandRequest request(byte @Nullable [] body) {
        HttpServerRequest request = current.getCurrent().request();
        String method = request.method().name();
        @Nullable
        IdempotencyKey key = WITH_KEY.contains(method)
                ? IdempotencyKey.parse(request.headers().getAll(IdempotencyKey.HEADER))
                : null;
        return new CommandRequest(
                caller.get(),
                method,
                withoutSlash(request.path()),
                key == null ? NOTHING : IdempotencyKey.hash(query(request), body == null ? NOTHING : body),
                reason.value(),
                requestId.value(),
                traces.parent(),
                key);
    }

    /** What a request says beside its body. */
    private static byte[] query(HttpServerRequest request) {
        return request.query() == null ? NOTHING : request.query().getBytes(StandardCharsets.UTF_8);
    }

    private static String withoutSlash(String path) {
        int end = path.length();
        while (end > 1 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE.toMillis() * attempt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted between two attempts", e);
        }
    }
}
