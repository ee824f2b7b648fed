package rocu.soc.chassis.web.http;

import java.util.UUID;
import java.util.regex.Pattern;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;

/** The id in a path. What is no UUID names nothing: 404, like any other unknown id. */
public final class PathId {

    private static final Pattern FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private PathId() {}

    /** The id of a record that has a reference too; whoever sends that instead is told where it is taken. */
    public static UUID ofRecord(String segment) {
        if (!FORM.matcher(segment).matches()) {
            throw Problem.of(
                    ProblemTypes.NOT_FOUND,
                    "There is no such resource. This is no id: a record is found by its reference in the list, as"
                            + " ?reference=, and by that of your own system as ?sourceReference=.");
        }
        return UUID.fromString(segment);
    }

    /** The id, or 404. */
    public static UUID parse(String segment) {
        if (!FORM.matcher(segment).matches()) {
            throw Problem.notFound();
        }
        return UUID.fromString(segment);
    }
}
