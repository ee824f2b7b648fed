package rocu.soc.chassis.record.command;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import rocu.soc.chassis.audit.AuditLog;
import rocu.soc.chassis.messaging.outbox.Outbox;
import rocu.soc.chassis.record.groupcommit.Outcome;
import rocu.soc.chassis.web.problem.DatabaseFailures;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;

/**
 * The transactions that commands share: all their rows of one kind are one statement. It waits for nobody: a key that
 * another transaction holds, or that was used, sends its command away to be run alone, and so does every failure of a
 * statement with all of them.
 */
@ApplicationScoped
class GroupTransactions {

    /**
     * Sessions keep plans; one that was made while the tables were small must not read all of them later. Who waits for a row
     * lets all others wait, so not for long.
     */
    private static final String SETTINGS = """
            select set_config('lock_timeout', '100ms', true), set_config('enable_seqscan', 'off', true),
                   set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true)
            """;

    @Inject
    AgroalDataSource database;

    @Inject
    AuditLog log;

    @Inject
    Outbox outbox;

    @Inject
    IdempotencyRecords records;

    /**
     * Runs those commands in one transaction.
     *
     * @throws RuntimeException if nothing was committed and each may be run alone
     */
    <C> List<Outcome<Response>> run(List<GroupedCommand<C>> group, SharedEffect<C> effect) {
        AtomicBoolean committing = new AtomicBoolean();
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                List<Outcome<Response>> outcomes = write(group, effect);
                committing.set(true);
                return outcomes;
            });
        } catch (RuntimeException e) {
            if (committing.get()) {
                return refused(group, unknown());
            }
            if (DatabaseFailures.isUnavailable(e)) {
                return refused(group, e);
            }
            throw e;
        }
    }

    private <C> List<Outcome<Response>> write(List<GroupedCommand<C>> group, SharedEffect<C> effect)
            throws SQLException {
        apply(SETTINGS);
        Transaction transaction = new OwnTransaction(database, log, outbox);
        List<GroupMember<C>> members =
                group.stream().map(one -> new GroupMember<>(one, transaction)).toList();
        runThose(claimed(members), effect);
        List<GroupMember<C>> done = members.stream()
                .filter(member -> member.outcome() instanceof Outcome.Done)
                .toList();
        if (!done.isEmpty()) {
            leave(done);
        }
        return members.stream().map(GroupTransactions::outcome).toList();
    }

    private <C> List<GroupMember<C>> claimed(List<GroupMember<C>> members) {
        Set<String> free = records.claimAll(members.stream()
                .map(GroupMember::request)
                .filter(request -> request.key() != null)
                .toList());
        return members.stream()
                .filter(member -> member.request().key() == null
                        || free.contains(member.request().keyName()))
                .toList();
    }

    private static <C> void runThose(List<GroupMember<C>> members, SharedEffect<C> effect) {
        if (members.isEmpty()) {
            return;
        }
        List<Outcome<Answer>> outcomes =
                effect.together(members.stream().map(GroupMember::shared).toList());
        for (int i = 0; i < members.size(); i++) {
            members.get(i).came(outcomes.get(i));
        }
    }

    private <C> void leave(List<GroupMember<C>> done) throws SQLException {
        List<IdempotencyRecords.Kept> kept = new ArrayList<>();
        for (GroupMember<C> member : done) {
            if (member.request().key() != null && member.outcome() instanceof Outcome.Done<Answer>(Answer answer)) {
                kept.add(new IdempotencyRecords.Kept(member.request(), answer));
            }
        }
        log.addAll(done.stream()
                .flatMap(member -> member.left().entries().stream())
                .toList());
        outbox.addAll(done.stream()
                .flatMap(member -> member.left().published().stream())
                .toList());
        records.keepAll(kept);
    }

    private static <C> Outcome<Response> outcome(GroupMember<C> member) {
        return switch (member.outcome()) {
            case Outcome.Done<Answer>(Answer answer) -> new Outcome.Done<>(answer.response());
            case Outcome.Refused<Answer>(RuntimeException why) -> new Outcome.Refused<>(why);
            case Outcome.Alone<Answer>() -> new Outcome.Alone<>();
        };
    }

    private void apply(String settings) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement apply = connection.prepareStatement(settings)) {
            apply.execute();
        }
    }

    private static <C> List<Outcome<Response>> refused(List<GroupedCommand<C>> group, RuntimeException why) {
        return group.stream()
                .<Outcome<Response>>map(one -> new Outcome.Refused<>(why))
                .toList();
    }

    private static Problem unknown() {
        return Problem.of(
                        ProblemTypes.SERVICE_UNAVAILABLE,
                        "The store did not say whether this is kept. Repeat the request; the same Idempotency-Key keeps it from counting twice.")
                .retryAfter(Duration.ofSeconds(2));
    }
}
