package rocu.soc.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.audit.AuditOperation;
import rocu.soc.chassis.command.Change;
import rocu.soc.chassis.identity.Caller;
import rocu.soc.chassis.problem.Problem;
import rocu.soc.chassis.record.ChangedMembers;
import rocu.soc.chassis.record.RecordRights;
import rocu.soc.chassis.record.RecordedBy;
import rocu.soc.chassis.record.Reference;
import rocu.soc.chassis.record.Source;
import rocu.soc.chassis.record.SourceProblems;
import rocu.soc.chassis.record.TimeOrderedId;
import rocu.soc.records.RecordVersion.Authorship;

/**
 * Writes records: each change is a version, an entry of the audit log and a record of the outbox in the transaction of one command.
 */
@ApplicationScoped
public class RecordChanges {

    @Inject
    RecordStore store;

    @Inject
    RecordEvents events;

    @Inject
    RecordRights rights;

    @ConfigProperty(name = "soc.region")
    String region;

    @ConfigProperty(name = "soc.reference-prefix", defaultValue = "NW")
    String referencePrefix;

    /**
     * Makes a record of the caller's organisation.
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
                of.visibility(content));
        Stored<C> stored = store.add(of, head, content, new Authorship(caller.userId(), recordedBy, null, change.at()));
        events.publish(of, stored, null, change);
        change.log(AuditOperation.COLLECTION, List.of(head.id()), List.of(), onBehalfOf(recordedBy));
        return stored;
    }

    /** Says something else of a record; the caller has checked that it is something else. */
    public <C extends Record> Stored<C> change(
            RecordDeclaration<C> of,
            Stored<C> present,
            C content,
            @Nullable RecordedBy recordedBy,
            @Nullable String reason,
            Change change) {
        return change(
                of,
                present,
                content,
                new Authorship(change.caller().userId(), recordedBy, reason, change.at()),
                onBehalfOf(recordedBy),
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
                content,
                new Authorship(account, present.recordedBy(), null, change.at()),
                account,
                change);
    }

    String newReference() {
        return Reference.create(referencePrefix.toUpperCase(Locale.ROOT)).value();
    }

    private <C extends Record> Stored<C> change(
            RecordDeclaration<C> of,
            Stored<C> present,
            C content,
            Authorship authorship,
            @Nullable String onBehalfOf,
            Change change) {
        RecordHead head = present.head();
        head.stand(head.version() + 1, of.visibility(content));
        Stored<C> stored = store.add(of, head, content, authorship);
        events.publish(of, stored, present.content(), change);
        change.log(
                AuditOperation.ALTERATION,
                List.of(head.id()),
                ChangedMembers.between(store.tree(present.content()), store.tree(content)),
                onBehalfOf);
        return stored;
    }

    /** The reference of a record, for who may know of it. */
    private @Nullable String named(RecordDeclaration<?> of, RecordHead known, Caller caller) {
        return rights.shows(of.kind(), known.policyFacts(of.kind()), caller) ? known.reference() : null;
    }

    private static @Nullable String onBehalfOf(@Nullable RecordedBy recordedBy) {
        return recordedBy == null ? null : recordedBy.userId();
    }
}
