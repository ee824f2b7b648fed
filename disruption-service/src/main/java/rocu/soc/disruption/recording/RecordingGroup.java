package rocu.soc.disruption.recording;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.command.CommandBatches;
import rocu.soc.chassis.record.command.CommandGroup;
import rocu.soc.chassis.record.command.CommandGroups;

/** Recording a disruption is the one hot command: those that come at the same time are committed together. */
@ApplicationScoped
class RecordingGroup {

    private final CommandGroup<Recording> group;

    @Inject
    CommandBatches batches;

    @Inject
    RecordingGroup(CommandGroups groups, RecordingTogether effect) {
        this.group = groups.open("recording", effect);
    }

    /**
     * Records a disruption for the request being answered; the answer comes when it is durable.
     *
     * @throws rocu.soc.chassis.web.problem.Problem 503 {@code service-unavailable} if too many wait
     */
    CompletionStage<Response> run(byte @Nullable [] body, Recording recording) {
        return group.run(body, recording);
    }

    /** Records those of a batch; what is wrong with one keeps no other back. */
    Response runAll(byte @Nullable [] body, Function<ObjectNode, Recording> read) {
        return batches.run(group, body, read);
    }
}
