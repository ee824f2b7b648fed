package rocu.soc.benchmarks.scale;

import java.util.List;

/** A filled home, and what is asked of it. */
record Home(FilledSuite filled, Asking asking, List<Question> questions) {

    static Home of(FilledSuite filled) {
        Asking asking =
                new Asking(filled.suite().gateway(), filled.suite().stack().tokens()::of);
        return new Home(filled, asking, Questions.to(asking, Landmarks.of(filled.databases()), filled.until()));
    }
}
