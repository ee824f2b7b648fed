package rocu.soc.gateway.composition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletionStage;
import rocu.soc.chassis.web.access.CurrentCaller;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;
import rocu.soc.chassis.web.request.RequestId;
import rocu.soc.chassis.web.trace.TraceParent;
import rocu.soc.chassis.web.trace.Traces;
import rocu.soc.gateway.admission.Client;
import rocu.soc.gateway.routing.ServiceCalls;

/** Asks services with the rights, the reason and the trace of the caller of a request, of the one being answered or of an earlier one. */
@ApplicationScoped
public class AsTheCaller {

    /** Who asked, with the rights, the reason and the trace of that request; good as long as its token is. */
    public record Asker(Client client, MultiMap headers) {}

    private static final List<String> PASSED = List.of("Authorization", "Access-Reason");
    private static final int SUCCESS = 200;

    @Inject
    ServiceCalls services;

    @Inject
    CurrentVertxRequest current;

    @Inject
    CurrentCaller caller;

    @Inject
    RequestId requestId;

    @Inject
    Traces traces;

    @Inject
    ObjectMapper mapper;

    /**
     * Asks the owner of a resource. The stage fails with a {@link Problem}: the service's own, or 502, 503, 504 where it did
     * not answer.
     *
     * @param target path and query
     */
    public <T> CompletionStage<T> get(String resource, String target, Class<T> type) {
        Asker asker = asker();
        return services.get(asker.client(), resource, target, asker.headers())
                .thenApply(reply -> read(resource, reply, type));
    }

    /** The caller of the request being answered. */
    public Asker asker() {
        return new Asker(Client.of(caller.get()), headers());
    }

    /** The same as that caller, with what is asked in a body. */
    public <T> CompletionStage<T> post(Asker asker, String resource, String target, Object body, Class<T> type) {
        try {
            return services.post(
                            asker.client(),
                            resource,
                            target,
                            MultiMap.caseInsensitiveMultiMap()
                                    .addAll(asker.headers())
                                    .add("Content-Type", "application/json"),
                            Buffer.buffer(mapper.writeValueAsBytes(body)))
                    .thenApply(reply -> read(resource, reply, type));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A question can be written", e);
        }
    }

    private MultiMap headers() {
        MultiMap sent = current.getCurrent().request().headers();
        MultiMap headers = MultiMap.caseInsensitiveMultiMap()
                .add("Accept", "application/json")
                .add(RequestId.HEADER, requestId.value());
        PASSED.stream().filter(sent::contains).forEach(name -> headers.add(name, sent.get(name)));
        String parent = traces.parent();
        if (parent != null) {
            headers.add(TraceParent.HEADER, parent);
        }
        return headers;
    }

    private <T> T read(String resource, ServiceCalls.Reply reply, Class<T> type) {
        try {
            if (reply.status() == SUCCESS) {
                return mapper.readValue(reply.body().getBytes(), type);
            }
            throw ForeignProblem.read(mapper.readTree(reply.body().getBytes()), reply.headers());
        } catch (IOException e) {
            throw Problem.of(ProblemTypes.BAD_GATEWAY, "The service of " + resource + " gave no valid answer.");
        }
    }
}
