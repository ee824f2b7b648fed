package rocu.soc.orders.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.json.BodyReader;
import rocu.soc.chassis.problem.FieldError;
import rocu.soc.chassis.problem.Problem;
import rocu.soc.chassis.problem.ProblemTypes;
import rocu.soc.chassis.reference.Organisations;
import rocu.soc.chassis.rule.DatedRule;
import rocu.soc.chassis.rule.RuleBook;

/** The catalogue of orders as a book of dated rules; their keys are the codes of order types. */
@ApplicationScoped
class OrderTypeBook implements RuleBook<OrderTerms> {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");
    private static final Pattern PERIOD = Pattern.compile("P[1-9][0-9]{0,3}[YMD]");
    private static final int LONGEST_CODE = 60;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 2000;
    private static final int MOST_AREAS = 60;

    @Inject
    Organisations organisations;

    @Override
    public String name() {
        return "order-types";
    }

    @Override
    public Class<OrderTerms> values() {
        return OrderTerms.class;
    }

    @Override
    public String address(String code) {
        return "/api/v1/order-types/" + code;
    }

    @Override
    public OrderType document(DatedRule<OrderTerms> rule) {
        return OrderType.of(rule);
    }

    @Override
    public OrderTerms readValue(Stated<OrderTerms> stated, BodyReader reader) {
        judgeCode(stated.key(), reader);
        String minimum = period("minimumPeriod", reader);
        String maximum = period("maximumPeriod", reader);
        if (minimum != null && maximum != null && isLonger(minimum, maximum)) {
            reader.broken("maximumPeriod", "shorter-than-minimum", "The longest period is not below the shortest.");
        }
        return new OrderTerms(
                reader.requiredText("name", LONGEST_NAME),
                reader.requiredText("statute", LONGEST_TEXT),
                reader.requiredText("applicants", LONGEST_TEXT),
                reader.requiredText("courtAndRoute", LONGEST_TEXT),
                reader.requiredText("duration", LONGEST_TEXT),
                reader.requiredCodes("durationTypes", DurationType.class),
                minimum,
                maximum,
                reader.requiredCode("clock", Clock.class),
                reader.requiredCodes("subjectKinds", SubjectKind.class),
                reader.optionalText("interim", LONGEST_TEXT).orElse(null),
                reader.requiredText("breach", LONGEST_TEXT),
                reader.requiredText("review", LONGEST_TEXT),
                areas(reader),
                reader.optionalFlag("prospective").orElse(false));
    }

    private static void judgeCode(String code, BodyReader reader) {
        if (code.length() > LONGEST_CODE || !CODE.matcher(code).matches()) {
            String wanted = "Upper-case words joined by underscores, such as CLOSURE_ORDER.";
            throw Problem.of(
                    ProblemTypes.INVALID_PARAMETER, wanted, List.of(new FieldError("code", "not-a-code", wanted)));
        }
        reader.optionalText("code", LONGEST_CODE)
                .filter(given -> !given.equals(code))
                .ifPresent(other ->
                        reader.broken("code", "not-the-address", "State another kind of order at its own address."));
    }

    private static @Nullable String period(String member, BodyReader reader) {
        String period = reader.optionalText(member, LONGEST_CODE).orElse(null);
        if (period != null && !PERIOD.matcher(period).matches()) {
            reader.broken(member, "not-a-period", "Years, months or days, such as P5Y, P18M or P28D.");
            return null;
        }
        return period;
    }

    private static boolean isLonger(String one, String other) {
        LocalDate day = LocalDate.EPOCH;
        return day.plus(Period.parse(one)).isAfter(day.plus(Period.parse(other)));
    }

    private @Nullable List<String> areas(BodyReader reader) {
        List<String> areas = reader.texts("areas", MOST_AREAS, LONGEST_CODE);
        for (int i = 0; i < areas.size(); i++) {
            if (!organisations.all().containsKey(areas.get(i))) {
                reader.broken("areas", i, "unknown-organisation", "A police area is named by its force.");
            }
        }
        return areas.isEmpty() ? null : areas;
    }
}
