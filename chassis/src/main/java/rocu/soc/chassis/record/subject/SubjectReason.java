package rocu.soc.chassis.record.subject;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import rocu.soc.chassis.audit.AccessReason;
import rocu.soc.chassis.web.problem.FieldError;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;

/** Nobody asks for all that is held of a person without saying why. */
@ApplicationScoped
public class SubjectReason {

    @Inject
    AccessReason reason;

    /**
     * Makes sure that the request says why.
     *
     * @throws Problem 400 {@code malformed-request}
     */
    public void require() {
        if (reason.value() == null) {
            String detail = "Send Access-Reason, for example the number of the subject access request.";
            throw Problem.of(
                    ProblemTypes.MALFORMED_REQUEST,
                    detail,
                    List.of(new FieldError("Access-Reason", "missing", detail)));
        }
    }
}
