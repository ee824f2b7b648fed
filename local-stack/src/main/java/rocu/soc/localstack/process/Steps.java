package rocu.soc.localstack.process;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Steps that run side by side as far as they do not wait for each other; the first failure ends the whole. */
public final class Steps implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Step> steps = new ArrayList<>();
    private final CompletableFuture<Void> firstFailure = new CompletableFuture<>();

    /** One step, for which others can wait. */
    public record Step(CompletableFuture<Void> done) {
        private static CompletableFuture<Void> all(List<Step> steps) {
            return CompletableFuture.allOf(steps.stream().map(Step::done).toArray(CompletableFuture[]::new));
        }
    }

    /** Runs the step when all that it waits for is done. */
    public Step add(Runnable work, Step... after) {
        Step step = new Step(
                Step.all(Arrays.asList(after)).thenRunAsync(work, threads).whenComplete((_, failure) -> {
                    if (failure != null) {
                        firstFailure.completeExceptionally(failure);
                    }
                }));
        steps.add(step);
        return step;
    }

    /** Fails the whole at once, from a step or from beside them. */
    public void fail(RuntimeException cause) {
        firstFailure.completeExceptionally(cause);
    }

    /** Returns when every step is done, and throws what the first failed one threw. */
    public void await() {
        try {
            CompletableFuture.anyOf(Step.all(steps), firstFailure).join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failure;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
