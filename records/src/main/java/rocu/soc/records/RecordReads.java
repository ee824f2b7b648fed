package rocu.soc.records;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.RecordAnswers;
import rocu.soc.chassis.record.RecordPages;
import rocu.soc.chassis.record.RecordPages.RecordList;
import rocu.soc.chassis.record.RecordPages.VersionRow;
import rocu.soc.chassis.record.RecordRow;
import rocu.soc.chassis.record.Source;
import rocu.soc.chassis.web.access.CurrentCaller;
import rocu.soc.chassis.web.identity.AccountNames;
import rocu.soc.chassis.web.identity.Accounts;
import rocu.soc.chassis.web.identity.Caller;
import rocu.soc.chassis.web.list.KeyPage;
import rocu.soc.chassis.web.list.KeysetQuery;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.time.AsKnownAt;
import rocu.soc.chassis.web.time.KnownPast;

/** Answers with records of any kind: one, many, or the versions of one; as they stand, or as they were known at an instant. */
@ApplicationScoped
public class RecordReads {

    @Inject
    RecordStore store;

    @Inject
    ShownRecords records;

    @Inject
    CurrentCaller caller;

    @Inject
    Accounts accounts;

    @Inject
    KnownPast past;

    @Inject
    RecordAnswers answers;

    @Inject
    RecordPages pages;

    /**
     * One record.
     *
     * @throws Problem 400 {@code invalid-parameter}, 404, 409 {@code instant-not-yet-stable}
     */
    public <C extends Record> Response item(RecordDeclaration<C> of, String id, @Nullable String asKnownAt) {
        Optional<AsKnownAt> asked = past.ask(asKnownAt);
        return item(of, records.named(of, id, caller.get()), asked);
    }

    /** The same, by the reference of the caller's own system. */
    public <C extends Record> Response bySource(RecordDeclaration<C> of, Source source, @Nullable String asKnownAt) {
        Optional<AsKnownAt> asked = past.ask(asKnownAt);
        return item(of, records.bySource(of, source, caller.get()), asked);
    }

    /**
     * Those that a query finds: a page, or all as a file.
     *
     * @param question the query, as known at an instant or now
     */
    public <C extends Record> Response list(
            RecordDeclaration<C> of, @Nullable String asKnownAt, Function<Optional<AsKnownAt>, KeysetQuery> question) {
        Optional<AsKnownAt> asked = past.ask(asKnownAt);
        return pages.list(new RecordList(of.kind(), of.columns(), question, keys -> rows(of, keys)), asked);
    }

    /** A page of the versions of one. */
    public <C extends Record> Response versions(RecordDeclaration<C> of, String id, @Nullable String asKnownAt) {
        Optional<AsKnownAt> asked = past.ask(asKnownAt);
        Optional<Instant> known = asked.map(AsKnownAt::instant);
        RecordHead head = records.named(of, id, caller.get());
        return pages.versions(
                of.kind(),
                row(of, store.present(of, head), caller.get()),
                asked,
                (version, most) -> versionRows(of, store.behind(of, head, version, known, most), known));
    }

    /** One version of one. */
    public <C extends Record> Response version(RecordDeclaration<C> of, String id, int number) {
        RecordHead head = records.named(of, id, caller.get());
        Stored<C> stored = store.version(of, head, number).orElseThrow(Problem::notFound);
        return answers.item(of.kind(), row(of, stored, caller.get()), Optional.empty());
    }

    /** How a record shows to a reader who sees all of it. */
    public <C extends Record> RecordRow row(RecordDeclaration<C> of, Stored<C> stored, Caller reader) {
        return of.rows(List.of(stored), reader).getFirst();
    }

    <C extends Record> ObjectNode whole(RecordDeclaration<C> of, RecordHead head) {
        return RecordPages.whole(
                row(of, store.present(of, head), caller.get()),
                versionRows(of, store.behind(of, head, 0, Optional.empty(), Integer.MAX_VALUE), Optional.empty()));
    }

    /** A file may hold a million, and what was written of it is not needed any more. */
    private <C extends Record> List<RecordRow> rows(RecordDeclaration<C> of, List<KeyPage.Key> keys) {
        List<RecordRow> rows = of.rows(store.all(of, keys), caller.get());
        store.forget();
        return rows;
    }

    private <C extends Record> Response item(RecordDeclaration<C> of, RecordHead head, Optional<AsKnownAt> asked) {
        Stored<C> stored = asked.map(AsKnownAt::instant)
                .map(instant -> store.asKnown(of, head, instant).orElseThrow(Problem::notFound))
                .orElseGet(() -> store.present(of, head));
        return answers.item(of.kind(), row(of, stored, caller.get()), asked);
    }

    private <C extends Record> List<VersionRow> versionRows(
            RecordDeclaration<C> of, List<Stored<C>> found, Optional<Instant> known) {
        List<RecordRow> rows = of.rows(found, caller.get());
        AccountNames names = accounts.names(
                found.stream().map(one -> one.version().changedBy()).toList());
        List<VersionRow> read = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            RecordVersion version = found.get(i).version();
            read.add(new VersionRow(
                    version.number(),
                    rows.get(i).document(),
                    version.provenance().document(known, names)));
        }
        return read;
    }
}
