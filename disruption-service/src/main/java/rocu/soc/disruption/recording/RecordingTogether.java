package rocu.soc.disruption.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.command.Answer;
import rocu.soc.chassis.record.command.Change;
import rocu.soc.chassis.record.command.SharedEffect;
import rocu.soc.chassis.record.groupcommit.Outcome;
import rocu.soc.chassis.record.load.HistoricEntry.Name;
import rocu.soc.chassis.web.identity.Caller;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.disruption.threat.KnownThreat;
import rocu.soc.disruption.threat.NationalStandard;
import rocu.soc.records.RecordStore;

/** Records disruptions that wait at the same time in one transaction. */
@ApplicationScoped
class RecordingTogether implements SharedEffect<Recording> {

    @Inject
    Disruptions disruptions;

    @Inject
    DisruptionCommands commands;

    @Inject
    NewDisruptions making;

    @Inject
    RecordStore store;

    @Inject
    ThreatLinks links;

    @Inject
    NationalStandard standard;

    @Override
    public Collection<String> claims(Recording recording, Caller caller) {
        return name(recording, caller)
                .map(name -> String.join(
                        "\n",
                        name.organisation(),
                        name.source().system(),
                        name.source().reference()))
                .stream()
                .toList();
    }

    @Override
    public List<Outcome<Answer>> together(List<Shared<Recording>> shared) {
        Set<Name> recorded = recorded(shared.stream()
                .flatMap(one -> name(one.command(), one.change().caller()).stream())
                .toList());
        List<UUID> named = shared.stream()
                .map(one -> one.command().threat())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<UUID, KnownThreat> threats = named.isEmpty() ? Map.of() : links.hold(named);
        List<Linked> linked = shared.stream().map(one -> link(one, threats)).toList();
        NationalStandard.Held held =
                linked.stream().allMatch(one -> one.threat() == null) ? NationalStandard.NONE : standard.held();
        List<Outcome<Answer>> outcomes = new ArrayList<>();
        for (int i = 0; i < shared.size(); i++) {
            Shared<Recording> one = shared.get(i);
            boolean taken = name(one.command(), one.change().caller())
                    .filter(recorded::contains)
                    .isPresent();
            outcomes.add(taken ? new Outcome.Alone<>() : make(one, linked.get(i), held));
        }
        store.flush();
        return outcomes;
    }

    @Override
    public Answer alone(Recording recording, Change change) {
        return commands.record(recording, change);
    }

    private Linked link(Shared<Recording> one, Map<UUID, KnownThreat> threats) {
        @Nullable UUID threat = one.command().threat();
        return links.first(
                threat,
                Optional.ofNullable(threat).map(threats::get),
                one.change().caller());
    }

    private Outcome<Answer> make(Shared<Recording> one, Linked linked, NationalStandard.Held held) {
        try {
            return new Outcome.Done<>(making.make(one.command(), linked, held, one.change()));
        } catch (Problem problem) {
            return new Outcome.Refused<>(problem);
        }
    }

    /** Which of these are recorded already. */
    private Set<Name> recorded(List<Name> names) {
        return store
                .bySources(
                        disruptions,
                        names.stream().map(Name::organisation).collect(Collectors.toSet()),
                        names.stream().map(name -> name.source().system()).collect(Collectors.toSet()),
                        names.stream().map(name -> name.source().reference()).collect(Collectors.toSet()))
                .stream()
                .flatMap(head -> Stream.ofNullable(head.source()).map(source -> new Name(head.organisation(), source)))
                .collect(Collectors.toSet());
    }

    private static Optional<Name> name(Recording recording, Caller caller) {
        return Optional.ofNullable(recording.source())
                .map(source -> new Name(caller.organisation().id(), source));
    }
}
