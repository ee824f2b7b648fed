package rocu.soc.disruption.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import rocu.soc.chassis.http.PathId;
import rocu.soc.chassis.problem.Problem;

/** The disruption that a path names. Whether the caller may know of it is not asked here. */
@ApplicationScoped
class DisruptionTarget {

    @Inject
    Disruptions disruptions;

    /** As it stands, or 404. */
    Disruption read(String id) {
        return disruptions.findByIdOptional(PathId.parse(id)).orElseThrow(Problem::notFound);
    }

    /** As it stands, held by the running transaction until it ends, or 404. */
    Disruption held(String id) {
        return disruptions.hold(PathId.parse(id)).orElseThrow(Problem::notFound);
    }
}
