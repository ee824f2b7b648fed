package rocu.soc.disruption.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.audit.AuditOperation;
import rocu.soc.chassis.command.Answer;
import rocu.soc.chassis.command.Change;
import rocu.soc.chassis.http.IfMatch;
import rocu.soc.chassis.identity.Caller;
import rocu.soc.chassis.policy.Level;
import rocu.soc.chassis.policy.Policy;
import rocu.soc.chassis.problem.Problem;
import rocu.soc.chassis.problem.ProblemTypes;
import rocu.soc.chassis.record.Reference;

/** What can be done to a disruption. Every command runs inside the transaction of a {@link Change}. */
@ApplicationScoped
class DisruptionCommands {

    static final String RECORD = "disruptions:record";
    static final String AMEND = "disruptions:amend";
    static final String WITHDRAW = "disruptions:withdraw";

    @Inject
    Disruptions disruptions;

    @Inject
    DisruptionVersions versions;

    @Inject
    DisruptionReader reader;

    @Inject
    DisruptionView view;

    @Inject
    Policy policy;

    @Inject
    ObjectMapper mapper;

    @ConfigProperty(name = "soc.region")
    String region;

    @ConfigProperty(name = "soc.reference-prefix", defaultValue = "NW")
    String referencePrefix;

    /**
     * Records a new disruption.
     *
     * @throws Problem 409 {@code source-reference-taken}
     */
    Answer record(Recording recording, Change change) {
        Source source = recording.source();
        if (source != null) {
            disruptions.bySource(change.caller().organisation().id(), source).ifPresent(known -> {
                throw Problem.of(
                        DisruptionProblems.SOURCE_REFERENCE_TAKEN,
                        "Your organisation has already recorded " + source.reference() + " of " + source.system()
                                + ", as " + known.reference + ".");
            });
        }
        Caller caller = change.caller();
        String own = caller.organisation().region();
        Disruption disruption = new Disruption(
                recording,
                caller.organisation().id(),
                own == null ? region : own,
                caller.userId(),
                Reference.create(referencePrefix.toUpperCase(Locale.ROOT)),
                change.at());
        disruptions.persist(disruption);
        return store(201, disruption, disruption.firstVersion(recording), null, change);
    }

    /**
     * Amends it; the same content makes no new version.
     *
     * @throws Problem 409 {@code withdrawn}, 412 {@code precondition-failed}, 422 {@code broken-rule}
     */
    Answer amend(Disruption disruption, IfMatch from, ObjectNode patch, Change change) {
        require(AMEND, disruption, change.caller());
        from.require(disruption.version);
        disruption.requireRecorded();
        DisruptionVersion present = versions.present(disruption);
        return amend(disruption, present, reader.amendment(present.facts(), patch, change.caller()), change);
    }

    /**
     * Brings the disruption that the caller's system knows by that source to what is said here; records it if it is new.
     *
     * @throws Problem 409 {@code withdrawn}, 412 {@code precondition-failed}
     */
    Answer put(Recording recording, Source source, Optional<IfMatch> from, boolean onlyNew, Change change) {
        Optional<Disruption> known =
                disruptions.holdBySource(change.caller().organisation().id(), source);
        if (known.isEmpty()) {
            from.ifPresent(condition -> {
                throw Problem.of(ProblemTypes.PRECONDITION_FAILED, "There is no such disruption to amend.");
            });
            return record(recording, change);
        }
        Disruption disruption = known.get();
        if (onlyNew) {
            throw Problem.of(ProblemTypes.PRECONDITION_FAILED, "It is recorded, as " + disruption.reference + ".");
        }
        require(AMEND, disruption, change.caller());
        from.ifPresent(condition -> condition.require(disruption.version));
        disruption.requireRecorded();
        return amend(
                disruption,
                versions.present(disruption),
                new Amendment(recording.facts(), recording.recordedBy(), null),
                change);
    }

    /**
     * Withdraws it.
     *
     * @throws Problem 409 {@code withdrawn}, 412 {@code precondition-failed}
     */
    Answer withdraw(Disruption disruption, Optional<IfMatch> from, Step step, Change change) {
        require(WITHDRAW, disruption, change.caller());
        from.ifPresent(condition -> condition.require(disruption.version));
        DisruptionVersion present = versions.present(disruption);
        return store(200, disruption, disruption.withdraw(present, step, change), present, change);
    }

    /**
     * Lets it count again.
     *
     * @throws Problem 409 {@code conflict}, 412 {@code precondition-failed}
     */
    Answer reinstate(Disruption disruption, Optional<IfMatch> from, Step step, Change change) {
        require(WITHDRAW, disruption, change.caller());
        from.ifPresent(condition -> condition.require(disruption.version));
        DisruptionVersion present = versions.present(disruption);
        return store(200, disruption, disruption.reinstate(present, step, change), present, change);
    }

    /** Answers with the disruption as it stands, after a command that found nothing to do. */
    Answer unchanged(Disruption disruption, Change change) {
        require(WITHDRAW, disruption, change.caller());
        return view.answer(200, disruption, versions.present(disruption));
    }

    private Answer amend(Disruption disruption, DisruptionVersion present, Amendment amendment, Change change) {
        if (amendment.facts().equals(present.facts())) {
            return view.answer(200, disruption, present);
        }
        return store(200, disruption, disruption.amend(amendment, change), present, change);
    }

    private Answer store(
            int status,
            Disruption disruption,
            DisruptionVersion version,
            @Nullable DisruptionVersion before,
            Change change) {
        versions.persist(version);
        versions.flush();
        change.log(
                before == null ? AuditOperation.COLLECTION : AuditOperation.ALTERATION,
                List.of(disruption.id()),
                before == null ? List.of() : changed(before, version),
                version.recordedByUser);
        return view.answer(status, disruption, version);
    }

    /** A write outside the caller's rights is 403 on a record that shows, and 404 on one that does not. */
    private void require(String permission, Disruption disruption, Caller caller) {
        Level level = view.level(disruption, caller);
        if (level != Level.FULL || !policy.mayChange(caller, permission, disruption.policyFacts())) {
            throw Problem.of(
                    ProblemTypes.FORBIDDEN,
                    permission + " goes as far as the records of your organisation; this one is led by "
                            + disruption.organisation + ".");
        }
    }

    private List<String> changed(DisruptionVersion before, DisruptionVersion after) {
        ObjectNode old = mapper.valueToTree(before.facts());
        ObjectNode now = mapper.valueToTree(after.facts());
        TreeSet<String> members = new TreeSet<>();
        old.fieldNames().forEachRemaining(members::add);
        now.fieldNames().forEachRemaining(members::add);
        List<String> pointers = new ArrayList<>();
        for (String member : members) {
            @Nullable JsonNode was = old.get(member);
            if (!Objects.equals(was, now.get(member))) {
                pointers.add("/" + member);
            }
        }
        if (before.status != after.status) {
            pointers.add("/status");
        }
        return pointers;
    }
}
