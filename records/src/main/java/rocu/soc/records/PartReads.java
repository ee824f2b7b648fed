package rocu.soc.records;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.AnsweredRecords.Answered;
import rocu.soc.chassis.record.RecordAnswers;
import rocu.soc.chassis.record.RecordPages;
import rocu.soc.chassis.record.RecordPages.VersionRow;
import rocu.soc.chassis.record.RecordRights;
import rocu.soc.chassis.record.RecordRow;
import rocu.soc.chassis.web.access.CurrentCaller;
import rocu.soc.chassis.web.identity.AccountNames;
import rocu.soc.chassis.web.identity.Accounts;
import rocu.soc.chassis.web.identity.Caller;
import rocu.soc.chassis.web.list.Criteria;
import rocu.soc.chassis.web.list.KeysetQuery;
import rocu.soc.chassis.web.list.SortKey;
import rocu.soc.chassis.web.policy.Level;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.time.AsKnownAt;
import rocu.soc.chassis.web.time.KnownPast;

/**
 * Answers with parts of records: one, those of one record, or the versions of one; as they stand, or as they were known at an
 * instant. Who sees less than all of a record sees none of its parts, and is answered as if there were none.
 */
@ApplicationScoped
public class PartReads {

    private static final SortKey LATEST_FIRST = new SortKey("h.id", "uuid", true);

    @Inject
    RecordStore store;

    @Inject
    ShownRecords records;

    @Inject
    Parts parts;

    @Inject
    CurrentCaller caller;

    @Inject
    RecordRights rights;

    @Inject
    Accounts accounts;

    @Inject
    KnownPast past;

    @Inject
    RecordAnswers answers;

    @Inject
    RecordPages pages;

    @Inject
    ObjectMapper mapper;

    /** A page of the parts of one record, the one that was begun last first. */
    public <C extends Record> Response list(PartDeclaration<C> of, String record, @Nullable String asKnownAt) {
        Optional<AsKnownAt> asked = past.ask(asKnownAt);
        RecordHead head = open(of, record);
        return pages.records(
                of.kind(head),
                asked,
                known -> ofRecord(of, head, known),
                keys -> parts.all(of, keys).stream()
                        .map(part -> row(of, head, part))
                        .toList());
    }

    private static KeysetQuery ofRecord(PartDeclaration<?> of, RecordHead head, Optional<AsKnownAt> known) {
        Criteria criteria = new Criteria().and("h.belongs_to = ?", head.id());
        known.map(AsKnownAt::instant)
                .map(at -> at.atOffset(ZoneOffset.UTC))
                .ifPresentOrElse(
                        at -> criteria.and("f.known_from <= ? and f.known_to > ?", at, at),
                        () -> criteria.and("f.version = h.version"));
        return new KeysetQuery(
                RecordFilters.versionsWithHeads(of.versions(), of.heads()),
                "h.id",
                "f.version",
                LATEST_FIRST,
                criteria);
    }

    /**
     * One part.
     *
     * @throws Problem 400 {@code invalid-parameter}, 404, 409 {@code instant-not-yet-stable}
     */
    public <C extends Record> Response item(
            PartDeclaration<C> of, String record, String id, @Nullable String asKnownAt) {
        Optional<AsKnownAt> asked = past.ask(asKnownAt);
        RecordHead head = open(of, record);
        PartHead named = parts.named(of, head, id);
        Part<C> part = asked.map(AsKnownAt::instant)
                .map(at -> parts.asKnown(of, named, at).orElseThrow(Problem::notFound))
                .orElseGet(() -> parts.present(of, named));
        return answers.item(of.kind(head), row(of, head, part), asked);
    }

    /** A page of the versions of one. */
    public <C extends Record> Response versions(
            PartDeclaration<C> of, String record, String id, @Nullable String asKnownAt) {
        Optional<AsKnownAt> asked = past.ask(asKnownAt);
        Optional<Instant> known = asked.map(AsKnownAt::instant);
        RecordHead head = open(of, record);
        PartHead named = parts.named(of, head, id);
        return pages.versions(
                of.kind(head),
                row(of, head, parts.present(of, named)),
                asked,
                (version, most) -> versionRows(of, head, parts.behind(of, named, version, known, most), known));
    }

    /** How a part shows to a reader who sees all of its record. */
    public <C extends Record> RecordRow row(PartDeclaration<C> of, RecordHead record, Part<C> part) {
        return new RecordRow(
                part.head().id(),
                record.policyFacts(of.whole().kind()),
                part.version().number(),
                mapper.valueToTree(of.document(part)),
                null,
                part.version().erased().size(),
                false);
    }

    /** Every part of a record with all its versions. */
    <C extends Record> ArrayNode whole(PartDeclaration<C> of, RecordHead record) {
        ArrayNode all = mapper.createArrayNode();
        parts.of(of, record.id())
                .forEach(part -> all.add(RecordPages.whole(
                        row(of, record, part),
                        versionRows(
                                of,
                                record,
                                parts.behind(of, part.head(), 0, Optional.empty(), Integer.MAX_VALUE),
                                Optional.empty()))));
        return all;
    }

    <C extends Record> Optional<Answered> present(PartDeclaration<C> of, UUID id, Caller reader) {
        return parts.find(of, id).flatMap(part -> {
            RecordHead record = store.find(of.whole(), part.belongsTo()).orElseThrow(Problem::notFound);
            return rights.level(of.whole().kind(), record.policyFacts(of.whole().kind()), reader) == Level.FULL
                    ? Optional.of(new Answered(of.kind(record), row(of, record, parts.present(of, part))))
                    : Optional.empty();
        });
    }

    private <C extends Record> List<VersionRow> versionRows(
            PartDeclaration<C> of, RecordHead record, List<Part<C>> found, Optional<Instant> known) {
        AccountNames names = accounts.names(
                found.stream().map(part -> part.version().changedBy()).toList());
        return found.stream()
                .map(part -> new VersionRow(
                        part.version().number(),
                        row(of, record, part).document(),
                        part.version().provenance().document(known, names)))
                .toList();
    }

    private RecordHead open(PartDeclaration<?> of, String id) {
        RecordHead record = records.named(of.whole(), id, caller.get());
        if (rights.level(of.whole().kind(), record.policyFacts(of.whole().kind()), caller.get()) != Level.FULL) {
            throw Problem.notFound();
        }
        return record;
    }
}
