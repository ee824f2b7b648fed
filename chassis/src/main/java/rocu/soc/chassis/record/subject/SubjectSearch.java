package rocu.soc.chassis.record.subject;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.audit.Consultations;
import rocu.soc.chassis.audit.sought.Asked;
import rocu.soc.chassis.record.erasure.PersonalKinds;
import rocu.soc.chassis.record.erasure.PersonalMembers;
import rocu.soc.chassis.record.erasure.PersonalRecords;
import rocu.soc.chassis.web.access.CurrentCaller;
import rocu.soc.chassis.web.policy.Level;
import rocu.soc.chassis.web.policy.Policy;
import rocu.soc.chassis.web.policy.RecordFacts;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;

/**
 * Finds what the caller's organisation holds of a person: in every version of its records, whatever is personal is compared,
 * and nothing else. It searches slice by slice, in the order of the ids, and stops when who asks has no more patience: what it says
 * then is where to go on.
 */
@ApplicationScoped
public class SubjectSearch {

    /** Finding what is held of a person. */
    public static final String ACCESS = "subjects:access";

    /** Most records of one question that are answered whole; of others the ids are. */
    static final int MOST = 100;

    private static final Logger LOG = Logger.getLogger(SubjectSearch.class);
    private static final Duration WAIT = Duration.ofSeconds(5);

    @Inject
    AgroalDataSource database;

    @Inject
    PersonalKinds kinds;

    @Inject
    PersonalMembers members;

    @Inject
    SubjectSlices slices;

    @Inject
    Policy policy;

    @Inject
    CurrentCaller caller;

    @Inject
    SubjectReason reason;

    @Inject
    Asked asked;

    @Inject
    Consultations consultations;

    /**
     * What this service holds of the person, as far as it came.
     *
     * @throws Problem 400 {@code malformed-request} without a reason; 404 for a place in a kind that is not here; 503 when it
     *     cannot be searched
     */
    SubjectAnswer search(SubjectStep step) {
        reason.require();
        asked.alsoFor(step.question().names());
        asked.alsoFor(step.question().identifiers().stream()
                .map(SubjectIdentifier::value)
                .toList());
        List<SubjectRecord> found = new ArrayList<>();
        try {
            SubjectPlace next = searched(step, found);
            consultations.log(found.stream().map(SubjectRecord::id).toList());
            return new SubjectAnswer(found, step.found() + found.size() > MOST, next, slices.percent(next));
        } catch (SQLException e) {
            LOG.warnf("What is held of a person could not be searched: %s", e.getSQLState());
            throw Problem.of(ProblemTypes.SERVICE_UNAVAILABLE, "It cannot be searched now. Ask again later.")
                    .retryAfter(WAIT);
        }
    }

    /** Searches on; returns where it stopped, or null when everything was searched. */
    private @Nullable SubjectPlace searched(SubjectStep step, List<SubjectRecord> found) throws SQLException {
        long begun = System.nanoTime();
        long patience = Duration.ofMillis(step.patience()).toNanos();
        SubjectPlace place = step.after() == null ? slices.beginning() : step.after();
        do {
            PersonalRecords kind = slices.kind(place);
            Map<UUID, SortedSet<String>> matches;
            SubjectSlice slice;
            try (Connection connection = database.getConnection()) {
                slice = step.question().records().isEmpty()
                        ? slices.behind(place, connection)
                        : SubjectSlice.of(step.question().records());
                matches = comparison(kind, step.question(), connection).matches(slice);
            }
            add(kind, matches, step.found(), found);
            place = slices.behind(place, slice);
        } while (place != null && System.nanoTime() - begun < patience);
        return place;
    }

    private SubjectComparison comparison(PersonalRecords kind, SubjectQuestion question, Connection connection)
            throws SQLException {
        return new SubjectComparison(
                question, members.of(kind), caller.get().organisation().id(), connection);
    }

    private void add(
            PersonalRecords kind, Map<UUID, SortedSet<String>> matches, int before, List<SubjectRecord> found) {
        for (PersonalRecords.Present record : kind.findAll(matches.keySet())) {
            if (shows(kind, record.facts())) {
                found.add(new SubjectRecord(
                        kind.kind().name(),
                        record.id(),
                        List.copyOf(matches.get(record.id())),
                        before + found.size() < MOST ? kind.whole(record.id()) : null));
            }
        }
    }

    private boolean shows(PersonalRecords kind, RecordFacts facts) {
        return policy.level(caller.get(), kind.kind().read(), facts) == Level.FULL
                && policy.mayChange(caller.get(), ACCESS, facts);
    }
}
