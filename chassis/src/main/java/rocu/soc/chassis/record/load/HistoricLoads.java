package rocu.soc.chassis.record.load;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.audit.AuditOperation;
import rocu.soc.chassis.audit.LoggedVersions;
import rocu.soc.chassis.record.RecordAnswers;
import rocu.soc.chassis.record.command.Answer;
import rocu.soc.chassis.record.command.Change;
import rocu.soc.chassis.record.command.Commands;
import rocu.soc.chassis.record.history.Histories;
import rocu.soc.chassis.record.history.History;
import rocu.soc.chassis.web.json.Faults;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;

/** Runs historic loads: all lines or none; a line that is sent again changes nothing. */
@ApplicationScoped
public class HistoricLoads {

    public static final String NDJSON = "application/x-ndjson";

    @Inject
    HistoricLines lines;

    @Inject
    Histories histories;

    @Inject
    Commands commands;

    @Inject
    RecordAnswers answers;

    /**
     * Loads the lines of the body.
     *
     * @throws Problem 400 {@code malformed-request}, 403 {@code history-sealed}, 413 {@code content-too-large},
     *     422 {@code broken-rule}
     */
    public <H, V extends HistoricVersion> Response load(
            byte @Nullable [] body, HistoricLines.Rest<V> rest, HistoricRecords<H, V> records) {
        return commands.run(body, change -> load(body, rest, records, change));
    }

    private <H, V extends HistoricVersion> Answer load(
            byte @Nullable [] body, HistoricLines.Rest<V> rest, HistoricRecords<H, V> records, Change change) {
        Faults faults = new Faults();
        Map<String, V> sent = lines.read(body, rest, faults);
        faults.raise();
        refuseSealed(sent.values());
        Set<VersionName> loaded = new HistoryImport<>(records, sent.values()).take(sent, faults, change);
        if (!loaded.isEmpty()) {
            change.log(
                    AuditOperation.COLLECTION,
                    new LoggedVersions(
                            records.versions(),
                            loaded.stream().map(VersionName::record).toList(),
                            loaded.stream().map(VersionName::version).toList()),
                    List.of(),
                    null);
        }
        return answers.plain(200, Map.of(), new HistoricLoad(sent.size(), loaded.size(), sent.size() - loaded.size()));
    }

    private void refuseSealed(Collection<? extends HistoricVersion> versions) {
        Set<String> organisations =
                versions.stream().map(version -> version.entry().organisation()).collect(Collectors.toSet());
        Set<String> sealed = histories.all().stream()
                .filter(history -> history.sealedAt() != null)
                .map(History::organisation)
                .filter(organisations::contains)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!sealed.isEmpty()) {
            throw Problem.of(
                    ProblemTypes.HISTORY_SEALED,
                    "The history of " + String.join(", ", sealed) + " is sealed. Nothing was loaded.");
        }
    }
}
