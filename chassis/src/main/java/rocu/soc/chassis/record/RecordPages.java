package rocu.soc.chassis.record;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.audit.Consultations;
import rocu.soc.chassis.record.file.AskedForm;
import rocu.soc.chassis.record.file.FileHead;
import rocu.soc.chassis.record.file.ListFiles;
import rocu.soc.chassis.record.file.ListForm;
import rocu.soc.chassis.web.access.CurrentCaller;
import rocu.soc.chassis.web.http.RestoredTags;
import rocu.soc.chassis.web.list.KeyPage;
import rocu.soc.chassis.web.list.KeysetQuery;
import rocu.soc.chassis.web.list.Listing;
import rocu.soc.chassis.web.list.Paging;
import rocu.soc.chassis.web.policy.Level;
import rocu.soc.chassis.web.policy.Policy;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.table.Columns;
import rocu.soc.chassis.web.time.AsKnownAt;
import rocu.soc.chassis.web.time.KnownPast;

/** Answers with pages: of records, first the keys by indexes alone and then the rows; of the versions of one record. */
@ApplicationScoped
public class RecordPages {

    @Inject
    CurrentCaller caller;

    @Inject
    Policy policy;

    @Inject
    RecordRights rights;

    @Inject
    RecordAnswers answers;

    @Inject
    KeyPages keyPages;

    @Inject
    Listing listing;

    @Inject
    KnownPast past;

    @Inject
    RestoredTags tags;

    @Inject
    Consultations consultations;

    @Inject
    ObjectMapper mapper;

    @Inject
    AskedForm form;

    @Inject
    ListFiles files;

    /**
     * A list of records.
     *
     * @param columns of the table that it is as a file
     * @param question the query for the keys of its records, as known at an instant
     * @param load reads the rows of keys, in their order; a key without a row was disposed of meanwhile
     */
    public record RecordList(
            RecordKind kind,
            Columns columns,
            Function<Optional<AsKnownAt>, KeysetQuery> question,
            Function<List<KeyPage.Key>, List<RecordRow>> load) {}

    /** The version of a record that a page of its history shows. */
    public record VersionRow(int version, ObjectNode document, ObjectNode provenance) {}

    /** Reads the versions behind a number, at most so many, the first one first. */
    public interface VersionReader {
        List<VersionRow> behind(int version, int most);
    }

    /**
     * A page of a list, or the whole of it as a file, as the client prefers.
     *
     * @param asked the instant that the client named
     */
    public Response list(RecordList list, Optional<AsKnownAt> asked) {
        ListForm wanted = form.get();
        return wanted == ListForm.PAGES
                ? records(list.kind(), asked, list.question(), list.load())
                : file(wanted, list, asked);
    }

    /**
     * A page of records.
     *
     * @param asked the instant that the client named
     * @param question the query for their keys, as known at an instant
     * @param load reads the rows of keys, in their order; a key without a row was disposed of meanwhile
     */
    public Response records(
            RecordKind kind,
            Optional<AsKnownAt> asked,
            Function<Optional<AsKnownAt>, KeysetQuery> question,
            Function<List<KeyPage.Key>, List<RecordRow>> load) {
        KeyPages.Found found = keyPages.read(asked, question);
        KeyPage keys = found.keys();
        ObjectNode page = mapper.createObjectNode();
        List<UUID> shown = new ArrayList<>();
        ArrayNode items = page.putArray("items");
        for (Shown record : shown(kind, keys.keys(), load)) {
            items.add(record.document());
            shown.add(record.id());
        }
        return answer(page, found.next().orElse(null), keys.total(), found.known(), shown);
    }

    /**
     * A page of the versions of one record, of each what shows of the record itself.
     *
     * @param row the record as it stands
     * @throws Problem 404 for a record that does not show, or was not known then
     */
    public Response versions(RecordKind kind, RecordRow row, Optional<AsKnownAt> asked, VersionReader versions) {
        Level level = rights.level(kind, row.facts(), caller.get());
        Paging paging = listing.paging();
        int behind = paging.after().map(List::getFirst).map(Integer::parseInt).orElse(0);
        List<VersionRow> found = versions.behind(behind, paging.toRead());
        if (found.isEmpty() && behind == 0) {
            throw Problem.notFound();
        }
        boolean more = found.size() > paging.limit();
        List<VersionRow> shown = more ? found.subList(0, paging.limit()) : found;
        ObjectNode page = mapper.createObjectNode();
        ArrayNode items = page.putArray("items");
        for (VersionRow version : shown) {
            ObjectNode document = rights.shown(version.document(), row.facts(), level);
            items.add(
                    level == Level.FULL
                            ? document.setAll(version.provenance())
                            : document.put("version", version.version()));
        }
        String next =
                more ? listing.next(List.of(Integer.toString(shown.getLast().version()))) : null;
        return answer(page, next, null, asked, List.of(row.id()));
    }

    /** A record with all its versions, for who may see all of it: {@code record} and {@code versions}, the first one first. */
    public static ObjectNode whole(RecordRow row, List<VersionRow> versions) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.set("record", row.document());
        ArrayNode items = whole.putArray("versions");
        versions.forEach(version -> items.add(version.document().setAll(version.provenance())));
        return whole;
    }

    private Response file(ListForm wanted, RecordList list, Optional<AsKnownAt> asked) {
        String address = listing.whole();
        files.begin();
        KeyPages.Walk walk = keyPages.walk(asked, list.question());
        String base = list.kind().base();
        return files.answer(
                wanted,
                new FileHead(base.substring(base.lastIndexOf('/') + 1), walk.known(), past.provisional(), address),
                list.columns(),
                new WalkedRecords(walk, keys -> logged(shown(list.kind(), keys, list.load()))));
    }

    private List<ObjectNode> logged(List<Shown> records) {
        consultations.log(records.stream().map(Shown::id).toList());
        return records.stream().map(Shown::document).toList();
    }

    /** A record as far as it shows. */
    private record Shown(UUID id, ObjectNode document) {}

    private List<Shown> shown(
            RecordKind kind, List<KeyPage.Key> keys, Function<List<KeyPage.Key>, List<RecordRow>> load) {
        List<Shown> shown = new ArrayList<>();
        for (RecordRow row : keys.isEmpty() ? List.<RecordRow>of() : load.apply(keys)) {
            Level level = policy.level(caller.get(), kind.read(), row.facts());
            if (level != Level.NONE) {
                shown.add(new Shown(
                        row.id(),
                        rights.shown(row.document(), row.facts(), level)
                                .put("etag", tags.given(row.etag(level).toString()))));
            }
        }
        return shown;
    }

    private Response answer(
            ObjectNode page,
            @Nullable String next,
            KeyPage.@Nullable Total total,
            Optional<AsKnownAt> asked,
            List<UUID> shown) {
        if (next != null) {
            page.put("next", next);
        }
        if (total != null) {
            page.put(total.atLeast() ? "atLeast" : "count", total.rows());
        }
        asked.ifPresent(instant -> past.echo(page, instant));
        consultations.log(shown);
        return listing.answer(next, answers.bytes(page));
    }
}
