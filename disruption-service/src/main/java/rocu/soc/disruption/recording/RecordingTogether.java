package rocu.soc.disruption.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rocu.soc.chassis.command.Answer;
import rocu.soc.chassis.command.Change;
import rocu.soc.chassis.command.SharedEffect;
import rocu.soc.chassis.groupcommit.Outcome;
import rocu.soc.chassis.identity.Caller;
import rocu.soc.chassis.problem.Problem;
import rocu.soc.disruption.recording.NewDisruptionRows.Name;
import rocu.soc.disruption.threat.KnownThreat;
import rocu.soc.disruption.threat.NationalStandard;

/** Records disruptions that wait at the same time in one transaction. */
@ApplicationScoped
class RecordingTogether implements SharedEffect<Recording> {

    @Inject
    DisruptionCommands commands;

    @Inject
    NewDisruptions making;

    @Inject
    NewDisruptionRows rows;

    @Inject
    ThreatLinks links;

    @Inject
    ShownThreats shown;

    @Inject
    NationalStandard standard;

    @Override
    public Collection<String> claims(Recording recording, Caller caller) {
        return name(recording, caller)
                .map(name -> Stream.of(
                                name.organisation(),
                                name.source().system(),
                                name.source().reference())
                        .collect(Collectors.joining("\n")))
                .stream()
                .toList();
    }

    @Override
    public List<Outcome<Answer>> together(List<Shared<Recording>> shared) {
        Set<Name> recorded =
                rows.recorded(shared.stream().flatMap(one -> name(one).stream()).collect(Collectors.toSet()));
        List<UUID> named = shared.stream()
                .flatMap(one -> Optional.ofNullable(one.command().facts().threatId()).stream())
                .distinct()
                .toList();
        Map<UUID, KnownThreat> threats = named.isEmpty() ? Map.of() : links.hold(named);
        NationalStandard.Held held = threats.isEmpty() ? NationalStandard.NONE : standard.held();
        List<NewDisruption> made = new ArrayList<>();
        List<Outcome<Answer>> outcomes = new ArrayList<>();
        for (Shared<Recording> one : shared) {
            if (name(one).filter(recorded::contains).isPresent()) {
                outcomes.add(new Outcome.Alone<>());
            } else {
                outcomes.add(make(one, threats, held, made));
            }
        }
        rows.insert(made);
        return outcomes;
    }

    @Override
    public Answer alone(Recording recording, Change change) {
        return commands.record(recording, change);
    }

    private Outcome<Answer> make(
            Shared<Recording> one,
            Map<UUID, KnownThreat> threats,
            NationalStandard.Held held,
            List<NewDisruption> made) {
        UUID threat = one.command().facts().threatId();
        try {
            Optional<KnownThreat> known = Optional.ofNullable(threat).map(threats::get);
            Caller caller = one.change().caller();
            ThreatLink link = links.first(threat, known, caller);
            NewDisruption next = making.make(
                    one.command(), link, shown.ofLink(link, known.orElse(null), caller), held, one.change());
            made.add(next);
            return new Outcome.Done<>(next.answer());
        } catch (Problem problem) {
            return new Outcome.Refused<>(problem);
        }
    }

    private static Optional<Name> name(Shared<Recording> one) {
        return name(one.command(), one.change().caller());
    }

    private static Optional<Name> name(Recording recording, Caller caller) {
        return Optional.ofNullable(recording.source())
                .map(source -> new Name(caller.organisation().id(), source));
    }
}
