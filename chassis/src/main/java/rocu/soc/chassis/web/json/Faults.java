package rocu.soc.chassis.web.json;

import java.util.ArrayList;
import java.util.List;
import rocu.soc.chassis.web.problem.FieldError;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemType;
import rocu.soc.chassis.web.problem.ProblemTypes;

/** Every fault found in a body, so that a client mends all of them at once. */
public final class Faults {

    private static final int SHOWN_AT_MOST = 100;

    private final List<FieldError> malformed = new ArrayList<>();
    private final List<FieldError> broken = new ArrayList<>();

    /** What cannot be read. */
    public void malformed(String pointer, String code, String detail) {
        malformed.add(new FieldError(pointer, code, detail));
    }

    /** What can be read and breaks a rule. */
    public void broken(String pointer, String code, String detail) {
        broken.add(new FieldError(pointer, code, detail));
    }

    /** Takes over the errors of a problem that was met on the way, behind that pointer. */
    public void take(String pointer, Problem problem) {
        problem.errors().forEach(error -> malformed(pointer + error.pointer(), error.code(), error.detail()));
    }

    /**
     * Ends the reading.
     *
     * @throws Problem 400 {@code malformed-request} or 422 {@code broken-rule} with the first hundred faults
     */
    public void raise() {
        if (!malformed.isEmpty()) {
            List<FieldError> all = new ArrayList<>(malformed);
            all.addAll(broken);
            throw problem(ProblemTypes.MALFORMED_REQUEST, all);
        }
        if (!broken.isEmpty()) {
            throw problem(ProblemTypes.BROKEN_RULE, broken);
        }
    }

    private static Problem problem(ProblemType type, List<FieldError> errors) {
        return Problem.of(
                type,
                errors.size() > SHOWN_AT_MOST
                        ? "Correct the members named in errors; " + (errors.size() - SHOWN_AT_MOST) + " more follow."
                        : "Correct the members named in errors.",
                errors.subList(0, Math.min(SHOWN_AT_MOST, errors.size())));
    }
}
