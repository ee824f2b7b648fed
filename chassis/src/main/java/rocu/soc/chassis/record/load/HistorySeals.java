package rocu.soc.chassis.record.load;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.audit.AuditOperation;
import rocu.soc.chassis.record.RecordAnswers;
import rocu.soc.chassis.record.command.Commands;
import rocu.soc.chassis.record.history.Histories;
import rocu.soc.chassis.record.history.History;
import rocu.soc.chassis.web.problem.Problem;

/** Shows whose history is still being loaded, and seals it. */
@ApplicationScoped
public class HistorySeals {

    /** Sealing, and seeing what is sealed. */
    public static final String PERMISSION = "history:seal";

    @Inject
    Histories histories;

    @Inject
    Commands commands;

    @Inject
    RecordAnswers answers;

    /** The histories, as the API document shows them. */
    public record HistoryPage(
            @Schema(description = "One for each organisation that may own records of the region")
            List<History> items) {}

    public HistoryPage list() {
        return new HistoryPage(histories.all());
    }

    /**
     * Ends the loading of an organisation's history; a second seal changes nothing.
     *
     * @throws Problem 404 for an organisation that has no history here
     */
    public Response seal(String organisation, byte @Nullable [] body) {
        find(organisation);
        return commands.run(body, change -> {
            histories.seal(organisation, change.caller().userId());
            change.log(AuditOperation.ADMINISTRATION, List.of(), List.of("/histories/" + organisation), null);
            return answers.plain(200, Map.of(), find(organisation));
        });
    }

    private History find(String organisation) {
        return histories.all().stream()
                .filter(history -> history.organisation().equals(organisation))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }
}
