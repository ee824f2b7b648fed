package rocu.soc.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import rocu.soc.chassis.record.RecordRights;
import rocu.soc.chassis.record.Source;
import rocu.soc.chassis.web.http.PathId;
import rocu.soc.chassis.web.identity.Caller;
import rocu.soc.chassis.web.problem.Problem;

/**
 * The records that a request names, as far as its caller may know of them. A hidden one is judged by its head before anything
 * else of it is read: it costs what none costs, so that the time of an answer tells no more than the answer.
 */
@ApplicationScoped
public class ShownRecords {

    @Inject
    RecordStore store;

    @Inject
    RecordRights rights;

    /**
     * The record that a path names.
     *
     * @throws Problem 404
     */
    public RecordHead named(RecordDeclaration<?> of, String id, Caller caller) {
        return shown(of, store.find(of, PathId.ofRecord(id)), caller);
    }

    /**
     * The same as it stands, held by this transaction until it ends.
     *
     * @throws Problem 404
     */
    public <C extends Record> Stored<C> held(RecordDeclaration<C> of, String id, Caller caller) {
        return store.present(of, shown(of, store.hold(of, PathId.ofRecord(id)), caller));
    }

    /**
     * The record that the caller's organisation knows by that reference of its own system.
     *
     * @throws Problem 404
     */
    public RecordHead bySource(RecordDeclaration<?> of, Source source, Caller caller) {
        return shown(of, store.bySource(of, caller.organisation().id(), source), caller);
    }

    /**
     * The same as it stands, held by this transaction until it ends.
     *
     * @throws Problem 404
     */
    public <C extends Record> Stored<C> heldBySource(RecordDeclaration<C> of, Source source, Caller caller) {
        return store.present(
                of, shown(of, store.holdBySource(of, caller.organisation().id(), source), caller));
    }

    private RecordHead shown(RecordDeclaration<?> of, Optional<RecordHead> found, Caller caller) {
        return found.filter(head -> rights.shows(of.kind(), head.policyFacts(of.kind()), caller))
                .orElseThrow(Problem::notFound);
    }
}
