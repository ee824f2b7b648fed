package rocu.soc.gateway.composition;

import org.jspecify.annotations.Nullable;

/** What became of the question to one service: its answer, or why there is none. */
public record Answered<T>(
        SuiteService service, @Nullable T answer, @Nullable ServiceProblem problem) {

    public Answered {
        if ((answer == null) == (problem == null)) {
            throw new IllegalArgumentException("A service answers, or there is a reason why not");
        }
    }
}
