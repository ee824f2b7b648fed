package rocu.soc.orders.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import rocu.soc.chassis.record.rule.DatedRule;
import rocu.soc.chassis.record.rule.RuleBook;
import rocu.soc.chassis.web.json.BodyReader;
import rocu.soc.chassis.web.json.Declared;
import rocu.soc.chassis.web.organisation.Organisations;
import rocu.soc.chassis.web.problem.FieldError;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;

/** The catalogue of orders as a book of dated rules; their keys are the codes of order types. */
@ApplicationScoped
class OrderTypeBook implements RuleBook<OrderTerms> {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");
    private static final Declared<OrderTerms> TERMS = Declared.of(OrderTerms.class);
    private static final int LONGEST_CODE = 60;

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
        OrderTerms terms = TERMS.read(reader);
        for (int i = 0; i < terms.areas().size(); i++) {
            if (!organisations.all().containsKey(terms.areas().get(i))) {
                reader.broken("areas", i, "unknown-organisation", "A police area is named by its force.");
            }
        }
        return terms;
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
}
