package rocu.soc.chassis.audit.auditor;

import java.util.List;
import rocu.soc.chassis.web.problem.FieldError;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;

/** The parameter that asks for a verification from the first link on. */
public final class Whole {

    public static final String PARAMETER = "whole";

    private Whole() {}

    /**
     * Whether it is asked for.
     *
     * @throws Problem 400 {@code invalid-parameter}
     */
    public static boolean read(String given) {
        return switch (given) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw Problem.of(
                        ProblemTypes.INVALID_PARAMETER,
                        PARAMETER + ": true or false.",
                        List.of(new FieldError(PARAMETER, "not-a-flag", "true or false.")));
        };
    }
}
