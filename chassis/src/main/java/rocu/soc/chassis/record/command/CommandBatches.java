package rocu.soc.chassis.record.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.http.Etag;
import rocu.soc.chassis.web.http.OfTheCaller;
import rocu.soc.chassis.web.http.RestoredTags;
import rocu.soc.chassis.web.json.BodyReader;
import rocu.soc.chassis.web.json.StrictJson;
import rocu.soc.chassis.web.problem.Failures;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemDocument;
import rocu.soc.chassis.web.request.RequestId;

/**
 * Runs the commands of one request that holds several. Each is read, judged, run and answered as if it had been sent alone, under a
 * key of its own: what is wrong with one keeps no other back, and a batch that is sent again has no second effect, wherever the
 * first one broke off.
 */
@ApplicationScoped
public class CommandBatches {

    /** The member of a body that holds the items. */
    public static final String ITEMS = "items";

    /** Items of a batch. */
    public static final int MOST = 500;

    /** As many as share a transaction; a batch must not fill the queue before everybody else. */
    private static final int AT_A_TIME = 64;

    @Inject
    Commands commands;

    @Inject
    RequestId requestId;

    @Inject
    RestoredTags tags;

    @Inject
    ObjectMapper mapper;

    /** A command, or why it cannot be run. */
    private record Judged<C>(
            ObjectNode item, @Nullable C command, @Nullable Problem problem) {}

    /**
     * Runs the items of a body.
     *
     * @param read reads and judges one, as if it had been sent alone
     * @throws Problem 400 {@code malformed-request}, 422 {@code broken-rule} where the body is no batch; nothing was done then
     */
    public <C> Response run(CommandGroup<C> group, byte @Nullable [] body, Function<ObjectNode, C> read) {
        CommandRequest request = commands.request(body);
        List<Judged<C>> judged =
                items(body).stream().map(item -> judge(item, read)).toList();
        List<BatchItem> items = new ArrayList<>(judged.size());
        while (items.size() < judged.size()) {
            List<CompletableFuture<Response>> answers = together(group, request, judged, items.size());
            answers.forEach(answer -> items.add(item(answer)));
        }
        int done = (int) items.stream().filter(item -> item.problem() == null).count();
        return OfTheCaller.alone(Response.ok(new BatchResult(done, items.size() - done, items)))
                .build();
    }

    /** Runs those from that number on that can be under way together: of two that claim the same, the first one comes first. */
    private static <C> List<CompletableFuture<Response>> together(
            CommandGroup<C> group, CommandRequest request, List<Judged<C>> judged, int from) {
        List<CompletableFuture<Response>> answers = new ArrayList<>();
        Set<String> claimed = new HashSet<>();
        for (int number = from; number < judged.size() && answers.size() < AT_A_TIME; number++) {
            C command = judged.get(number).command();
            Collection<String> claims = command == null ? List.of() : group.claims(request, command);
            if (!Collections.disjoint(claimed, claims)) {
                break;
            }
            claimed.addAll(claims);
            answers.add(run(group, request, number, judged.get(number)));
        }
        return answers;
    }

    private static List<ObjectNode> items(byte @Nullable [] body) {
        ObjectNode batch = StrictJson.object(body);
        BodyReader reader = BodyReader.of(batch);
        reader.objects(ITEMS, 1, MOST);
        reader.finish();
        List<ObjectNode> items = new ArrayList<>();
        batch.path(ITEMS).forEach(item -> items.add((ObjectNode) item));
        return items;
    }

    private <C> Judged<C> judge(ObjectNode item, Function<ObjectNode, C> read) {
        try {
            return new Judged<>(item, read.apply(item), null);
        } catch (RuntimeException failure) {
            return new Judged<>(item, null, Failures.asProblem(failure, requestId.value()));
        }
    }

    private static <C> CompletableFuture<Response> run(
            CommandGroup<C> group, CommandRequest request, int number, Judged<C> judged) {
        C command = judged.command();
        if (command == null) {
            return CompletableFuture.failedFuture(Objects.requireNonNull(judged.problem()));
        }
        try {
            return group.run(request, number, bytes(judged.item()), command).toCompletableFuture();
        } catch (Problem overloaded) {
            return CompletableFuture.failedFuture(overloaded);
        }
    }

    private BatchItem item(CompletableFuture<Response> answer) {
        try {
            return done(answer.join());
        } catch (CompletionException failure) {
            return refused(Failures.asProblem(Objects.requireNonNull(failure.getCause()), requestId.value()));
        }
    }

    private BatchItem refused(Problem problem) {
        return new BatchItem(
                problem.type().status(), null, null, null, null, ProblemDocument.of(problem, requestId.value()));
    }

    /** Of an answer that was kept, and what it showed erased since, is left where it was. */
    private BatchItem done(Response answer) {
        JsonNode record = body(answer.getEntity());
        String location = answer.getHeaderString("Location");
        return new BatchItem(
                answer.getStatus(),
                location == null ? null : UUID.fromString(location.substring(location.lastIndexOf('/') + 1)),
                record.path("reference").textValue(),
                tag(answer.getHeaderString(Etag.HEADER)),
                answer.getHeaderString("Idempotent-Replayed") == null ? null : true,
                null);
    }

    private @Nullable String tag(@Nullable String tag) {
        return tag == null ? null : tags.given(tag);
    }

    private JsonNode body(@Nullable Object entity) {
        try {
            return entity instanceof byte[] json ? mapper.readTree(json) : MissingNode.getInstance();
        } catch (IOException e) {
            throw new IllegalStateException("What a command answers is JSON", e);
        }
    }

    private static byte[] bytes(ObjectNode item) {
        return item.toString().getBytes(StandardCharsets.UTF_8);
    }
}
