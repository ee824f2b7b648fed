package rocu.soc.chassis.web.http;

import java.util.regex.Pattern;
import rocu.soc.chassis.web.problem.Problem;

/** The number of a version in a path. What is no such number names nothing: 404. */
public final class PathVersion {

    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{0,8}");

    private PathVersion() {}

    /** The number, or 404. */
    public static int parse(String segment) {
        if (!FORM.matcher(segment).matches()) {
            throw Problem.notFound();
        }
        return Integer.parseInt(segment);
    }
}
