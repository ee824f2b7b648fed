package rocu.soc.chassis.record.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.audit.Consultations;
import rocu.soc.chassis.record.RecordRights;
import rocu.soc.chassis.web.access.CurrentCaller;
import rocu.soc.chassis.web.http.PathId;
import rocu.soc.chassis.web.policy.Level;
import rocu.soc.chassis.web.policy.Policy;
import rocu.soc.chassis.web.problem.Problem;

/** Reads erasures: one shows to whom its record shows whole, and belongs to the same organisation. */
@ApplicationScoped
class ErasureReads {

    /** Most of one answer. */
    static final int MOST = 500;

    @Inject
    PersonalKinds kinds;

    @Inject
    ErasureRows rows;

    @Inject
    RecordRights rights;

    @Inject
    Policy policy;

    @Inject
    CurrentCaller caller;

    @Inject
    Consultations consultations;

    /**
     * Those of one record.
     *
     * @throws Problem 403 {@code forbidden}, 404
     */
    List<Erasure> of(PersonalRecords kind, String id) {
        PersonalRecords.Present record = kind.find(PathId.parse(id)).orElseThrow(Problem::notFound);
        rights.requireChange(kind.kind(), ErasurePermissions.READ, record.facts(), caller.get());
        consultations.log(List.of(record.id()));
        return rows.of(record.id());
    }

    /** The newest ones of the caller's organisation, at most {@link #MOST}. */
    Erasures ofOrganisation(@Nullable ErasureStatus status) {
        List<Erasure> found = rows.of(caller.get().organisation().id(), status, MOST + 1);
        List<Erasure> shown = found.stream().limit(MOST).filter(this::shows).toList();
        consultations.log(shown.stream().map(Erasure::recordId).distinct().toList());
        return new Erasures(shown, found.size() > MOST);
    }

    /** The erasure of that id, if this service keeps it and the caller may see it. */
    Optional<Erasure> find(UUID id) {
        Optional<Erasure> shown = rows.find(id).filter(this::shows);
        shown.ifPresent(erasure -> consultations.log(List.of(erasure.recordId())));
        return shown;
    }

    private boolean shows(Erasure erasure) {
        return kinds.named(erasure.kind())
                .flatMap(kind -> kind.find(erasure.recordId())
                        .filter(record -> policy.level(caller.get(), kind.kind().read(), record.facts()) == Level.FULL
                                && policy.mayChange(caller.get(), ErasurePermissions.READ, record.facts())))
                .isPresent();
    }
}
