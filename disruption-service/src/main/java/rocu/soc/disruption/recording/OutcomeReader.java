package rocu.soc.disruption.recording;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.json.BodyReader;

/** Reads the outcomes of a disruption; each type has its own measure. */
final class OutcomeReader {

    private static final int MOST_OUTCOMES = 50;
    private static final long MOST_PEOPLE = 100_000;
    private static final long MOST_PENCE = 100_000_000_000L;
    private static final long MOST_MILLIGRAMS = 1_000_000_000_000L;
    private static final int LONGEST_SUBSTANCE = 100;

    private OutcomeReader() {}

    static List<Outcome> outcomes(BodyReader body) {
        List<Outcome> outcomes = new ArrayList<>();
        for (BodyReader reader : body.objects("outcomes", MOST_OUTCOMES)) {
            Outcome outcome = new Outcome(
                    reader.requiredCode("type", OutcomeType.class),
                    reader.optionalCount("number", MOST_PEOPLE).orElse(null),
                    reader.optionalCount("pence", MOST_PENCE).orElse(null),
                    reader.optionalCount("milligrams", MOST_MILLIGRAMS).orElse(null),
                    reader.optionalText("substance", LONGEST_SUBSTANCE).orElse(null));
            judge(outcome, reader);
            reader.noMore();
            outcomes.add(outcome);
        }
        return outcomes;
    }

    private static void judge(Outcome outcome, BodyReader reader) {
        boolean people = outcome.type().countsPeople();
        boolean drugs = outcome.type() == OutcomeType.DRUGS;
        measure(reader, "number", outcome.number(), people, people);
        measure(reader, "pence", outcome.pence(), outcome.type() == OutcomeType.CASH, !people);
        measure(reader, "milligrams", outcome.milligrams(), drugs && outcome.pence() == null, drugs);
        measure(reader, "substance", outcome.substance(), drugs, drugs);
    }

    private static void measure(
            BodyReader reader, String member, @Nullable Object value, boolean required, boolean taken) {
        if (value == null && required) {
            reader.broken(member, "required", "This type of outcome needs it.");
        } else if (value != null && !taken) {
            reader.broken(member, "not-taken", "This type of outcome has none.");
        }
    }
}
