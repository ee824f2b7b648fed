package rocu.soc.records;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.audit.AuditOperation;
import rocu.soc.chassis.record.ChangedMembers;
import rocu.soc.chassis.record.RecordRights;
import rocu.soc.chassis.record.RecordedBy;
import rocu.soc.chassis.record.Reference;
import rocu.soc.chassis.record.Source;
import rocu.soc.chassis.record.SourceProblems;
import rocu.soc.chassis.record.TimeOrderedId;
import rocu.soc.chassis.record.command.Change;
import rocu.soc.chassis.web.identity.Caller;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.records.RecordVersion.Authorship;

/**
 * Writes records: each change is a version, an entry of the audit log and a record of the outbox in the transaction of one command.
 */
@ApplicationScoped
public class RecordChanges {

    @Inject
    RecordStore store;

    @Inject
    Versions versions;

    @Inject
    RecordEvents events;

    @Inject
    RecordRights rights;

    @ConfigProperty(name = "soc.region")
    String region;

    @ConfigProperty(name = "soc.reference-prefix")
    String referencePrefix;

    /**
     * Makes a record of the caller's organisation, seen as its content says, and stores it.
     *
     * @param source where its original is kept
     * @throws Problem 409 {@code source-reference-taken}
     */
    public <C extends Record> Stored<C> create(
            RecordDeclaration<C> of,
            C content,
            @Nullable Source source,
            @Nullable RecordedBy recordedBy,
            Change change) {
        Caller caller = change.caller();
        if (source != null) {
            store.bySource(of, caller.organisation().id(), source).ifPresent(known -> {
                throw SourceProblems.taken(source, named(of, known, caller));
            });
        }
        Stored<C> stored = make(of, new Said<>(content, of.visibility(content), recordedBy, null), source, change);
        store.flush();
        return stored;
    }

    /** Makes one of many that are stored together, by {@link RecordStore#flush}; the caller knows that the source is new. */
    public <C extends Record> Stored<C> make(
            RecordDeclaration<C> of, Said<C> said, @Nullable Source source, Change change) {
        Caller caller = change.caller();
        String own = caller.organisation().region();
        RecordHead head = store.begin(
                of,
                new RecordHead.Beginning(
                        TimeOrderedId.create(),
                        newReference(),
                        caller.organisation().id(),
                        own == null ? region : own,
                        source,
                        caller.userId(),
                        change.at()),
                said.visibility());
        Stored<C> stored = store.add(
                of, head, said.content(), new Authorship(caller.userId(), said.recordedBy(), null, change.at()));
        events.publish(of, stored, null, change);
        change.log(
                AuditOperation.COLLECTION, Versions.logged(stored.version()), List.of(), onBehalfOf(said.recordedBy()));
        return stored;
    }

    /** Says something else of a record, which is seen as its content says; the caller has checked that it is something else. */
    public <C extends Record> Stored<C> change(
            RecordDeclaration<C> of,
            Stored<C> present,
            C content,
            @Nullable RecordedBy recordedBy,
            @Nullable String reason,
            Change change) {
        return change(of, present, new Said<>(content, of.visibility(content), recordedBy, reason), change);
    }

    /** The same where who sees it has been found out already. */
    public <C extends Record> Stored<C> change(
            RecordDeclaration<C> of, Stored<C> present, Said<C> said, Change change) {
        return change(
                of,
                present,
                said,
                new Authorship(change.caller().userId(), said.recordedBy(), said.reason(), change.at()),
                onBehalfOf(said.recordedBy()),
                change);
    }

    /**
     * Says how something came out that an account had asked for. The version is that account's, on whose behalf it is made:
     * another name in it, or a reason, would tell of it to those to whom it does not show.
     */
    public <C extends Record> Stored<C> settle(
            RecordDeclaration<C> of, Stored<C> present, C content, String account, Change change) {
        return change(
                of,
                present,
                new Said<>(content, of.visibility(content), null, null),
                new Authorship(account, present.recordedBy(), null, change.at()),
                account,
                change);
    }

    String newReference() {
        return Reference.create(referencePrefix).value();
    }

    private <C extends Record> Stored<C> change(
            RecordDeclaration<C> of,
            Stored<C> present,
            Said<C> said,
            Authorship authorship,
            @Nullable String onBehalfOf,
            Change change) {
        RecordHead head = present.head();
        head.stand(head.version() + 1, said.visibility());
        Stored<C> stored = store.add(of, head, said.content(), authorship);
        store.flush();
        events.publish(of, stored, present.content(), change);
        change.log(
                AuditOperation.ALTERATION,
                Versions.logged(stored.version()),
                ChangedMembers.between(shown(of, present.content()), shown(of, said.content())),
                onBehalfOf);
        return stored;
    }

    /** The reference of a record, for who may know of it. */
    private @Nullable String named(RecordDeclaration<?> of, RecordHead known, Caller caller) {
        return rights.shows(of.kind(), known.policyFacts(of.kind()), caller) ? known.reference() : null;
    }

    private <C extends Record> ObjectNode shown(RecordDeclaration<C> of, C content) {
        return of.content().shown(versions.tree(content));
    }

    private static @Nullable String onBehalfOf(@Nullable RecordedBy recordedBy) {
        return recordedBy == null ? null : recordedBy.userId();
    }
}
