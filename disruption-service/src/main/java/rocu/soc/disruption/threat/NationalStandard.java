package rocu.soc.disruption.threat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import rocu.soc.chassis.record.rule.DatedRule;
import rocu.soc.chassis.record.rule.DatedRules;
import rocu.soc.chassis.web.time.AsKnownAt;

/** The dated rule of what the national minimum standards let be recorded. It informs, and is never a reason to refuse. */
@ApplicationScoped
public class NationalStandard {

    /** As if there were none. */
    public static final Held NONE = new Held(List.of());

    @Inject
    DatedRules rules;

    @Inject
    NationalStandardBook book;

    /** The standards as they are now, for many questions. */
    public static final class Held {

        private final List<DatedRule<RecordableThreats>> standards;

        private Held(List<DatedRule<RecordableThreats>> standards) {
            this.standards = standards;
        }

        /** Whether a disruption of that day against a threat of that type is within the standard that held on the day. */
        public boolean covers(String threatType, LocalDate occurredOn) {
            return standards.stream()
                    .filter(standard -> standard.holdsOn(occurredOn))
                    .anyMatch(standard -> standard.value().threatTypes().stream()
                            .anyMatch(type -> type.name().equals(threatType)));
        }
    }

    /** The standards as they stand. */
    public Held held() {
        return new Held(rules.all(book));
    }

    /** The standards of every day, the earliest first, as known at an instant or now. */
    List<StandardDocument> all(Optional<AsKnownAt> asked) {
        return rules.all(book, asked).stream().map(StandardDocument::of).toList();
    }
}
