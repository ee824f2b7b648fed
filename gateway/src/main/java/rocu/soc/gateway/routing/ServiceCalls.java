package rocu.soc.gateway.routing;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import rocu.soc.chassis.web.http.Circuit;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.gateway.admission.Client;

/** Asks services on behalf of a caller, where the gateway composes an answer of several. */
@Singleton
public class ServiceCalls {

    private final Vertx vertx;
    private final ServiceClient services;

    ServiceCalls(Vertx vertx, ServiceClient services) {
        this.vertx = vertx;
        this.services = services;
    }

    private record Question(Client client, HttpMethod method, String target, MultiMap headers, Buffer body) {}

    /** What a service answered, whole. */
    public record Reply(int status, MultiMap headers, Buffer body) {}

    /**
     * Asks the owner of the resource. The stage fails with a {@link Problem}: 503 where it cannot be reached, 502 or 504
     * where no whole answer came.
     *
     * @param client whose permit it takes
     * @param target path and query
     * @param headers of the caller's request that the service may see
     */
    public CompletionStage<Reply> get(Client client, String resource, String target, MultiMap headers) {
        return ask(resource, new Question(client, HttpMethod.GET, target, headers, Buffer.buffer()));
    }

    /** The same with a body: what is asked must not stand in an address. The service changes nothing. */
    public CompletionStage<Reply> post(Client client, String resource, String target, MultiMap headers, Buffer body) {
        return ask(resource, new Question(client, HttpMethod.POST, target, headers, body));
    }

    private CompletionStage<Reply> ask(String resource, Question question) {
        Promise<Reply> reply = Promise.promise();
        vertx.getOrCreateContext().runOnContext(now -> {
            Circuit circuit = services.circuit(resource);
            Duration toWait = circuit.toWait();
            if (!toWait.isZero()) {
                reply.fail(UpstreamFailures.unreachable(resource).retryAfter(toWait));
                return;
            }
            Bulkhead.Permit permit = services.permit(resource, question.client());
            permit.granted()
                    .recover(full -> Future.failedFuture(new Unreachable(full)))
                    .compose(turn -> services.request(resource))
                    .compose(request -> send(request, question))
                    .onComplete(outcome -> {
                        permit.release();
                        if (outcome.succeeded()) {
                            circuit.answered();
                            reply.complete(outcome.result());
                        } else {
                            if (outcome.cause() instanceof TimeoutException) {
                                circuit.failed();
                            }
                            reply.fail(problem(resource, outcome.cause()));
                        }
                    });
        });
        return reply.future().toCompletionStage();
    }

    private static Future<Reply> send(HttpClientRequest request, Question question) {
        request.setMethod(question.method()).setURI(question.target()).headers().addAll(question.headers());
        return (question.body().length() == 0 ? request.send() : request.send(question.body()))
                .compose(answer -> answer.body().map(body -> new Reply(answer.statusCode(), answer.headers(), body)));
    }

    private static Problem problem(String resource, Throwable failure) {
        return failure instanceof Unreachable
                ? UpstreamFailures.unreachable(resource)
                : UpstreamFailures.unanswered(resource, failure);
    }
}
