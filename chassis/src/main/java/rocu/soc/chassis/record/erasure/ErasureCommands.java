package rocu.soc.chassis.record.erasure;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.audit.AuditOperation;
import rocu.soc.chassis.audit.LoggedVersions;
import rocu.soc.chassis.record.RecordAnswers;
import rocu.soc.chassis.record.RecordRights;
import rocu.soc.chassis.record.TimeOrderedId;
import rocu.soc.chassis.record.command.Answer;
import rocu.soc.chassis.record.command.Change;
import rocu.soc.chassis.web.http.Etag;
import rocu.soc.chassis.web.http.IfMatch;
import rocu.soc.chassis.web.http.PathId;
import rocu.soc.chassis.web.json.BodyReader;
import rocu.soc.chassis.web.json.Declared;
import rocu.soc.chassis.web.metric.DomainCounters;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;

/** Proposes erasures and decides on them: what one person proposes, another one decides. */
@ApplicationScoped
class ErasureCommands {

    private static final Declared<ErasureProposal> PROPOSAL = Declared.of(ErasureProposal.class);
    private static final Declared<ErasureDecision> DECISION = Declared.of(ErasureDecision.class);
    private static final Duration UNTIL_PUBLISHED = Duration.ofSeconds(2);

    @Inject
    PersonalMembers members;

    @Inject
    ErasureRows rows;

    @Inject
    RecordRights rights;

    @Inject
    RecordAnswers answers;

    @Inject
    ObjectMapper mapper;

    @Inject
    DomainCounters counters;

    /** A record, held, that the caller may treat so. */
    private record Held(PersonalRecords kind, PersonalRecords.Present record) {}

    /**
     * Proposes to erase something of a record.
     *
     * @throws Problem 400 {@code malformed-request}, 403 {@code forbidden}, 404, 409 {@code conflict} or {@code disposed},
     *     412 {@code precondition-failed}, 422 {@code broken-rule}
     */
    Answer propose(PersonalRecords kind, String id, Optional<IfMatch> from, ObjectNode body, Change change) {
        Held held = held(kind, id, ErasurePermissions.PROPOSE, change);
        from.ifPresent(condition -> condition.require(held.record().version()));
        rights.requireKept(held.record().disposed());
        if (rows.of(held.record().id()).stream().anyMatch(one -> one.status() == ErasureStatus.PROPOSED)) {
            throw Problem.of(ProblemTypes.CONFLICT, "Another erasure of the record waits for its decision.");
        }
        ErasureRows.Proposal proposal = read(held, body, change.caller().userId());
        rows.propose(proposal);
        log(held, proposal.id(), change);
        return answer(201, find(held, proposal.id()));
    }

    /**
     * Decides on a proposal of somebody else; what is to be carried out is, in the same transaction.
     *
     * @throws Problem 400 {@code malformed-request}, 403 {@code forbidden} or {@code own-proposal}, 404, 409
     *     {@code conflict}, 412 {@code precondition-failed}, 422 {@code broken-rule}
     */
    Answer decide(
            PersonalRecords kind, String id, String erasureId, Optional<IfMatch> from, ObjectNode body, Change change) {
        Held held = held(kind, id, ErasurePermissions.DECIDE, change);
        Erasure proposed = find(held, PathId.parse(erasureId));
        String who = change.caller().userId();
        if (who.equals(proposed.proposedBy())) {
            throw Problem.of(ProblemTypes.OWN_PROPOSAL, "You proposed it. Another records manager decides.");
        }
        from.ifPresent(condition -> condition.require(proposed.version()));
        BodyReader reader = BodyReader.of(body);
        ErasureDecision decision = DECISION.read(reader);
        reader.finish();
        if (proposed.status() != ErasureStatus.PROPOSED) {
            throw Problem.of(ProblemTypes.CONFLICT, "It was decided before: " + proposed.status() + ".");
        }
        if (decision.decision() == ErasureVerdict.CARRY_OUT) {
            carryOut(held, proposed, decision.reason(), change);
        } else {
            rows.decide(proposed.id(), ErasureStatus.REFUSED, who, decision.reason(), null);
            log(held, proposed.id(), change);
        }
        return answer(200, find(held, proposed.id()));
    }

    private void carryOut(Held held, Erasure proposed, @Nullable String reason, Change change) {
        PersonalRecords.Present record = held.record();
        rights.requireKept(record.disposed());
        if (rows.isOnItsWay(record.id())) {
            throw Problem.of(
                            ProblemTypes.CONFLICT,
                            "Other services have not received yet what was last said of the record. Try again.")
                    .retryAfter(UNTIL_PUBLISHED);
        }
        boolean whole = proposed.scope() == ErasureScope.RECORD;
        int before = whole ? record.version() + 1 : record.version();
        rows.decide(proposed.id(), ErasureStatus.CARRIED_OUT, change.caller().userId(), reason, before);
        List<LoggedVersions> blanked = rows.erase(proposed.id());
        if (whole) {
            change.publishDisposal(held.kind().topic(), record.id(), before);
        }
        change.publish(
                Erasure.TOPIC,
                record.id(),
                before,
                rows.published(proposed.id(), held.kind().topic()).getBytes(StandardCharsets.UTF_8));
        if (blanked.stream().noneMatch(versions -> versions.records().contains(record.id()))) {
            change.log(AuditOperation.ERASURE, List.of(record.id()), proposed.members(), null);
        }
        blanked.forEach(versions -> change.log(AuditOperation.ERASURE, versions, proposed.members(), null));
        counters.countAfterCommit(
                "soc.erasures.carried.out",
                "organisation",
                proposed.organisation(),
                "ground",
                proposed.ground().name());
    }

    private ErasureRows.Proposal read(Held held, ObjectNode body, String who) {
        BodyReader reader = BodyReader.of(body);
        ErasureProposal proposal = PROPOSAL.read(reader);
        ErasureScope scope = proposal.scope();
        List<String> named = proposal.members().stream().distinct().toList();
        List<String> personal =
                members.of(held.kind()).stream().map(PersonalMember::pointer).toList();
        reader.finish();
        if (scope == ErasureScope.RECORD && !named.isEmpty()) {
            reader.broken("members", "not-for-this-scope", "Leave them out: of a record all that is personal goes.");
        } else if (scope == ErasureScope.EARLIER_VERSIONS && !personal.containsAll(named)) {
            reader.broken("members", "not-personal", "Each is one of " + String.join(", ", personal) + ".");
        } else if (scope == ErasureScope.EARLIER_VERSIONS && named.isEmpty()) {
            reader.broken("members", "missing", "Name some of " + String.join(", ", personal) + ".");
        }
        reader.finish();
        List<String> erased = scope == ErasureScope.RECORD ? personal : named;
        PersonalRecords.Present record = held.record();
        String kind = held.kind().kind().name();
        if (scope == ErasureScope.EARLIER_VERSIONS
                && rows.copies(kind, record.id(), scope, erased, record.version(), Instant.now()).stream()
                        .noneMatch(copies -> copies.place().startsWith("versions"))) {
            reader.broken(
                    "members",
                    "nothing-to-erase",
                    "No version before the present one holds them. Correct the present one first.");
            reader.finish();
        }
        return new ErasureRows.Proposal(
                TimeOrderedId.create(), kind, record, scope, erased, proposal.ground(), proposal.reason(), who);
    }

    private Held held(PersonalRecords kind, String id, String permission, Change change) {
        PersonalRecords.Present record = kind.hold(PathId.parse(id)).orElseThrow(Problem::notFound);
        rights.requireChange(kind.kind(), permission, record.facts(), change.caller());
        return new Held(kind, record);
    }

    private Erasure find(Held held, UUID id) {
        return rows.find(id)
                .filter(one -> one.recordId().equals(held.record().id()))
                .orElseThrow(Problem::notFound);
    }

    private static void log(Held held, UUID erasure, Change change) {
        change.log(AuditOperation.ADMINISTRATION, List.of(held.record().id()), List.of("/erasures/" + erasure), null);
    }

    private Answer answer(int status, Erasure erasure) {
        return new Answer(
                status,
                erasure.id(),
                status == 201
                        ? Map.of(
                                "Location",
                                erasure.address(),
                                Etag.HEADER,
                                erasure.etag().toString())
                        : Map.of(Etag.HEADER, erasure.etag().toString()),
                answers.bytes(mapper.valueToTree(erasure)));
    }
}
