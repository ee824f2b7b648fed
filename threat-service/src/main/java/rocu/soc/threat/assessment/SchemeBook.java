package rocu.soc.threat.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.rule.DatedRule;
import rocu.soc.chassis.record.rule.RuleBook;
import rocu.soc.chassis.web.json.BodyReader;
import rocu.soc.chassis.web.json.Declared;
import rocu.soc.chassis.web.problem.FieldError;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;
import rocu.soc.chassis.web.time.ReportingDay;
import rocu.soc.threat.codelist.CodeSource;

/**
 * Scoring schemes as a book of dated rules; their keys are the ids of schemes. Each rule is a version with a number of its
 * own. Once it has begun, threats may have been assessed by it, and what it comes to is never changed: the next one begins
 * on its own day.
 */
@ApplicationScoped
class SchemeBook implements RuleBook<SchemeMatrix> {

    static final String ID_PATTERN = "^[a-z0-9]+(-[a-z0-9]+)*$";

    private static final Pattern ID = Pattern.compile(ID_PATTERN);
    private static final int LONGEST_ID = 60;
    private static final Declared<SchemeMatrix> MATRIX = Declared.of(SchemeMatrix.class);

    @Override
    public String name() {
        return "scoring-schemes";
    }

    @Override
    public Class<SchemeMatrix> values() {
        return SchemeMatrix.class;
    }

    @Override
    public String address(String id) {
        return "/api/v1/scoring-schemes/" + id;
    }

    @Override
    public ScoringScheme document(DatedRule<SchemeMatrix> rule) {
        return ScoringScheme.of(rule);
    }

    @Override
    public String readSource(BodyReader reader) {
        return reader.requiredCode("source", CodeSource.class).name();
    }

    @Override
    public SchemeMatrix readValue(Stated<SchemeMatrix> stated, BodyReader reader) {
        SchemeMatrix given = MATRIX.read(reader);
        judgeId(stated.key(), given.id(), reader);
        SchemeMatrix matrix = given.numbered(number(stated, given.version(), reader));
        DatedRule<SchemeMatrix> present = stated.present();
        if (present != null && hasBegun(stated.validFrom())) {
            judgeBegun(present, matrix, reader);
        }
        return matrix;
    }

    private static boolean hasBegun(LocalDate validFrom) {
        return !validFrom.isAfter(ReportingDay.today());
    }

    private static void judgeBegun(DatedRule<SchemeMatrix> present, SchemeMatrix matrix, BodyReader reader) {
        if (!matrix.scoresLike(present.value())) {
            reader.broken(
                    "sections",
                    "has-begun",
                    "Threats may have been assessed by it: state the next version, at the day on which it begins.");
        }
        if (present.validFrom().equals(reader.optionalDay("validTo").orElse(null))) {
            reader.broken("validTo", "has-begun", "It has held already: end it on a later day.");
        }
    }

    private static int number(Stated<SchemeMatrix> stated, @Nullable Integer given, BodyReader reader) {
        DatedRule<SchemeMatrix> present = stated.present();
        int number = present == null
                ? stated.ofKey().stream()
                                .mapToInt(rule -> rule.value().number())
                                .max()
                                .orElse(0)
                        + 1
                : present.value().number();
        if (given != null && given != number) {
            reader.broken("version", "read-only", "It is given by this system: " + number + ".");
        }
        return number;
    }

    private static void judgeId(String id, @Nullable String given, BodyReader reader) {
        if (id.length() > LONGEST_ID || !ID.matcher(id).matches()) {
            String wanted = "Lower-case words joined by hyphens, such as north-west-tactical.";
            throw Problem.of(
                    ProblemTypes.INVALID_PARAMETER, wanted, List.of(new FieldError("id", "not-an-id", wanted)));
        }
        if (given != null && !given.equals(id)) {
            reader.broken("id", "not-the-address", "State another scheme at its own address.");
        }
    }
}
