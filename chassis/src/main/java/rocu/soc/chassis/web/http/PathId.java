package rocu.soc.chassis.web.http;

import java.util.UUID;
import java.util.regex.Pattern;
import rocu.soc.chassis.web.problem.Problem;

/** The id in a path. What is no UUID names nothing: 404, like any other unknown id. */
public final class PathId {

    private static final Pattern FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private PathId() {}

    /** The id, or 404. */
    public static UUID parse(String segment) {
        if (!FORM.matcher(segment).matches()) {
            throw Problem.notFound();
        }
        return UUID.fromString(segment);
    }
}
