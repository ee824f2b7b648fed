package rocu.soc.threat.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import rocu.soc.chassis.record.rule.DatedRules;
import rocu.soc.chassis.web.time.AsKnownAt;

/** The scoring schemes, every version of each. */
@ApplicationScoped
class ScoringSchemes {

    @Inject
    DatedRules rules;

    @Inject
    SchemeBook book;

    /** The version of the scheme that is in force on that day. */
    Optional<ScoringScheme> inForce(String id, LocalDate day) {
        return all().stream()
                .filter(scheme -> scheme.id().equals(id) && scheme.isInForceOn(day))
                .findFirst();
    }

    /** A version by which a threat was assessed. */
    ScoringScheme version(String id, int version) {
        return all().stream()
                .filter(scheme -> scheme.id().equals(id) && scheme.version() == version)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("An assessment without its scheme: " + id));
    }

    List<ScoringScheme> all() {
        return all(Optional.empty());
    }

    /** The same as known at an instant. */
    List<ScoringScheme> all(Optional<AsKnownAt> asked) {
        return rules.all(book, asked).stream().map(ScoringScheme::of).toList();
    }
}
