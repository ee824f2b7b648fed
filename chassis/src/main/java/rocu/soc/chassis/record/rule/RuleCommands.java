package rocu.soc.chassis.record.rule;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.audit.AuditOperation;
import rocu.soc.chassis.record.RecordAnswers;
import rocu.soc.chassis.record.TimeOrderedId;
import rocu.soc.chassis.record.command.Answer;
import rocu.soc.chassis.record.command.Change;
import rocu.soc.chassis.web.http.Etag;
import rocu.soc.chassis.web.http.IfMatch;
import rocu.soc.chassis.web.json.BodyReader;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;

/** States dated rules. Of one key at most one rule holds on a day. */
@ApplicationScoped
class RuleCommands {

    private static final int LONGEST_REASON = 1000;

    @Inject
    DatedRules rules;

    @Inject
    RecordAnswers answers;

    @Inject
    ObjectMapper mapper;

    /**
     * States the rule of that key that begins on that day, or amends it; the same content makes no new version. The rule
     * that holds until then ends there, unless it would go on after the new one.
     *
     * @throws Problem 400 {@code malformed-request}, 409 {@code conflict} with another rule of the key, 412
     *     {@code precondition-failed} and 428 {@code precondition-required} for a rule that is there, 422 {@code broken-rule}
     */
    <V> Answer state(
            RuleBook<V> book, String key, LocalDate validFrom, ObjectNode body, Optional<IfMatch> from, Change change) {
        RuleBook.Stated<V> statement = new RuleBook.Stated<>(key, validFrom, rules.heldFor(book, key));
        DatedRule<V> before = statement.present();
        if (before != null) {
            IfMatch.required(from).require(before.version());
        }
        BodyReader reader = BodyReader.of(body);
        DatedRule<V> stated = read(book, statement, reader);
        String reason = reader.requiredText("reason", LONGEST_REASON);
        reader.finish();
        if (stated.equals(before)) {
            return answers.plain(200, Map.of(Etag.HEADER, quoted(stated)), book.document(stated));
        }
        DatedRule<V> next = before == null ? stated : stated.again();
        List<DatedRule<V>> written = new ArrayList<>();
        statement.ofKey().stream()
                .filter(other -> !other.validFrom().equals(validFrom) && other.meets(next))
                .map(other -> giveWay(other, next))
                .forEach(written::add);
        written.add(next);
        for (DatedRule<V> rule : written) {
            rules.write(book, rule, change.caller().userId(), reason);
        }
        log(book, before, next, written, change);
        return before == null
                ? answers.plain(
                        201, Map.of("Location", address(book, next), Etag.HEADER, quoted(next)), book.document(next))
                : answers.plain(200, Map.of(Etag.HEADER, quoted(next)), book.document(next));
    }

    private static <V> DatedRule<V> read(RuleBook<V> book, RuleBook.Stated<V> stated, BodyReader reader) {
        reader.optionalDay("validFrom")
                .filter(day -> !day.equals(stated.validFrom()))
                .ifPresent(other -> reader.broken(
                        "validFrom",
                        "not-the-address",
                        "The rule at this address begins on " + stated.validFrom()
                                + ". State the one of another day at its own address."));
        LocalDate validTo = reader.optionalDay("validTo").orElse(null);
        if (validTo != null && validTo.isBefore(stated.validFrom())) {
            reader.broken(
                    "validTo", "before-the-first-day", "The day after its last one; its first day if it never held.");
        }
        DatedRule<V> before = stated.present();
        return new DatedRule<>(
                before == null ? TimeOrderedId.create() : before.id(),
                stated.key(),
                before == null ? 1 : before.version(),
                stated.validFrom(),
                validTo,
                book.readValue(stated, reader),
                book.readSource(reader),
                reader.requiredCode("confidence", Confidence.class));
    }

    private static <V> DatedRule<V> giveWay(DatedRule<V> other, DatedRule<V> next) {
        if (other.validFrom().isAfter(next.validFrom())) {
            throw conflict(
                    "Another rule holds from " + other.validFrom() + " on: end this one on that day, or earlier.");
        }
        if (!next.lastsAsLongAs(other)) {
            throw conflict("The rule of " + other.validFrom() + " goes on after this one: end that one first.");
        }
        return other.until(next.validFrom()).again();
    }

    private <V> void log(
            RuleBook<V> book,
            @Nullable DatedRule<V> before,
            DatedRule<V> next,
            List<DatedRule<V>> written,
            Change change) {
        Stream<String> ended =
                written.stream().filter(rule -> !rule.equals(next)).map(rule -> address(book, rule) + "/validTo");
        Stream<String> changed = before == null
                ? Stream.of(address(book, next))
                : rules.changed(book, before, next).stream().map(member -> address(book, next) + member);
        List<UUID> ids = written.stream().map(DatedRule::id).toList();
        change.log(
                AuditOperation.ADMINISTRATION,
                ids,
                Stream.concat(ended, changed).toList(),
                null);
    }

    private static String address(RuleBook<?> book, DatedRule<?> rule) {
        return book.address(rule.key()) + "/rules/" + rule.validFrom();
    }

    private static String quoted(DatedRule<?> rule) {
        return "\"" + rule.etag() + "\"";
    }

    private static Problem conflict(String detail) {
        return Problem.of(ProblemTypes.CONFLICT, detail);
    }
}
