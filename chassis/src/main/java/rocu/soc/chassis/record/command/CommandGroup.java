package rocu.soc.chassis.record.command;

import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Commands of one hot kind, which share transactions. */
public final class CommandGroup<C> {

    private final Commands commands;
    private final SharedEffect<C> effect;
    private final Function<GroupedCommand<C>, CompletionStage<Response>> writer;

    CommandGroup(
            Commands commands, SharedEffect<C> effect, Function<GroupedCommand<C>, CompletionStage<Response>> writer) {
        this.commands = commands;
        this.effect = effect;
        this.writer = writer;
    }

    /**
     * Runs the command for the request being answered, with others that wait; the answer comes when it is durable. As with
     * {@link Commands#run}, a request whose key was seen gets the first answer again.
     *
     * @param body the request body as it came
     * @throws rocu.soc.chassis.web.problem.Problem 503 {@code service-unavailable} if too many wait; 400 for the key
     */
    public CompletionStage<Response> run(byte @Nullable [] body, C command) {
        return writer.apply(new GroupedCommand<>(commands.request(body), command));
    }

    /** The names that two commands cannot have at the same time. */
    Collection<String> claims(CommandRequest request, C command) {
        return effect.claims(command, request.caller());
    }

    /** The same of one item of a request that holds several. */
    CompletionStage<Response> run(CommandRequest request, int number, byte[] content, C command) {
        return writer.apply(new GroupedCommand<>(request.item(number, content), command));
    }
}
