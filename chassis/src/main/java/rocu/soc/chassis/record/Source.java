package rocu.soc.chassis.record;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.json.Faults;
import rocu.soc.chassis.web.json.Texts;
import rocu.soc.chassis.web.problem.FieldError;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;

/**
 * Where the original of a record is kept, in the form in which keys are stored and compared: what looks the same is one.
 *
 * @param system force system
 * @param reference its reference there; unique in an organisation and system
 */
public record Source(String system, String reference) {

    public Source {
        system = Texts.key(system);
        reference = Texts.key(reference);
    }

    /**
     * The source that an address names, in its path or in its query, as {@code system} and {@code reference}.
     *
     * @throws Problem 400 {@code invalid-parameter} if it leaves one out, 422 {@code broken-rule} if no source is called so
     */
    public static Source addressed(@Nullable String system, @Nullable String reference) {
        if (system == null || reference == null) {
            throw Problem.of(
                    ProblemTypes.INVALID_PARAMETER,
                    "The address names its source by system and reference.",
                    List.of(new FieldError(system == null ? "system" : "reference", "required", "Give it a value.")));
        }
        Faults faults = new Faults();
        Source source = new Source(Texts.read("system", system, faults), Texts.read("reference", reference, faults));
        faults.raise();
        return source;
    }
}
