package rocu.soc.chassis.record.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.command.Commands;
import rocu.soc.chassis.web.http.Conditions;
import rocu.soc.chassis.web.http.Etag;
import rocu.soc.chassis.web.http.IfMatch;
import rocu.soc.chassis.web.http.OfTheCaller;
import rocu.soc.chassis.web.json.StrictJson;
import rocu.soc.chassis.web.list.QueryValues;
import rocu.soc.chassis.web.problem.Problem;

/** Answers to requests about one dated rule, at {@code …/rules/{validFrom}} below what the rule is about. */
@ApplicationScoped
public class RuleAnswers {

    public static final String VALID_FROM = "validFrom";

    @Inject
    DatedRules rules;

    @Inject
    RuleCommands commands;

    @Inject
    Commands transactions;

    @Inject
    Conditions conditions;

    /**
     * The rule of that key that begins on that day, as it stands; 304 to who holds it already.
     *
     * @throws Problem 400 {@code invalid-parameter}, 404 {@code not-found}
     */
    public <V> Response get(RuleBook<V> book, String key, String validFrom) {
        DatedRule<V> rule = rules.find(book, key, day(validFrom)).orElseThrow(Problem::notFound);
        boolean held =
                conditions.ifNoneMatch().filter(some -> some.holds(rule.etag())).isPresent();
        return OfTheCaller.alone((held ? Response.notModified() : Response.ok(book.document(rule)))
                        .header(Etag.HEADER, "\"" + rule.etag() + "\""))
                .build();
    }

    /**
     * What was stated there over time, by whom and why.
     *
     * @throws Problem 400 {@code invalid-parameter}, 404 {@code not-found}
     */
    public RuleVersions versions(RuleBook<?> book, String key, String validFrom) {
        List<RuleVersion> found = rules.versions(book, key, day(validFrom));
        if (found.isEmpty()) {
            throw Problem.notFound();
        }
        return new RuleVersions(found);
    }

    /**
     * States the rule, or amends it.
     *
     * @throws Problem as {@link RuleCommands#state}
     */
    public Response state(RuleBook<?> book, String key, String validFrom, byte @Nullable [] body) {
        LocalDate day = day(validFrom);
        var object = StrictJson.object(body);
        Optional<IfMatch> from = conditions.ifMatch();
        try {
            return transactions.run(body, change -> commands.state(book, key, day, object, from, change));
        } finally {
            rules.changed();
        }
    }

    private static LocalDate day(String given) {
        LocalDate day = QueryValues.dayOf(VALID_FROM, given);
        if (day == null) {
            throw Problem.notFound();
        }
        return day;
    }
}
