package rocu.soc.records;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.TimeOrderedId;
import rocu.soc.chassis.record.command.Change;
import rocu.soc.chassis.record.load.HeldRecord;
import rocu.soc.chassis.record.load.HistoricEntry;
import rocu.soc.chassis.record.load.HistoricLoads;
import rocu.soc.chassis.record.load.HistoricRecords;
import rocu.soc.chassis.record.load.HistoricRows;
import rocu.soc.chassis.record.load.VersionName;
import rocu.soc.chassis.web.json.Declared;

/** Takes in what an earlier system knew of records. */
@ApplicationScoped
public class RecordHistories {

    @Inject
    HistoricLoads loads;

    @Inject
    RecordStore store;

    @Inject
    Versions versions;

    @Inject
    RecordChanges changes;

    @Inject
    RecordEvents events;

    @Inject
    AgroalDataSource database;

    /**
     * Loads the lines of a body.
     *
     * @throws rocu.soc.chassis.web.problem.Problem as {@link HistoricLoads#load}
     */
    public <C extends Record> Response load(RecordDeclaration<C> of, byte @Nullable [] body) {
        return loads.load(body, (line, entry) -> new PastRecord<>(entry, of.past(line, entry)), new Load<>(of));
    }

    /** The records of one load. */
    private final class Load<C extends Record> implements HistoricRecords<RecordHead, PastRecord<C>> {

        private final RecordDeclaration<C> of;

        Load(RecordDeclaration<C> of) {
            this.of = of;
        }

        @Override
        public String versions() {
            return Versions.table(of.versions());
        }

        @Override
        public List<HeldRecord<RecordHead, PastRecord<C>>> hold(
                Set<String> organisations, Set<String> systems, Set<String> references) {
            List<RecordHead> heads = store.holdBySources(of, organisations, systems, references);
            Map<UUID, List<Stored<C>>> versions = store.ofAll(of, heads);
            return heads.stream()
                    .map(head -> held(head, versions.getOrDefault(head.id(), List.of())))
                    .toList();
        }

        private HeldRecord<RecordHead, PastRecord<C>> held(RecordHead head, List<Stored<C>> versions) {
            return new HeldRecord<>(
                    new HistoricEntry.Name(head.organisation(), Objects.requireNonNull(head.source())),
                    head,
                    head.disposed(),
                    versions.stream()
                            .map(stored -> new HeldRecord.Stored<PastRecord<C>>(
                                    stored.version().knownFrom(),
                                    stored.version().historic(),
                                    !stored.version().erased().isEmpty(),
                                    line -> line.sameAs(stored, of)))
                            .toList());
        }

        @Override
        public RecordHead first(PastRecord<C> past) {
            HistoricEntry entry = past.entry();
            return store.begin(
                    of,
                    new RecordHead.Beginning(
                            TimeOrderedId.create(),
                            changes.newReference(),
                            entry.organisation(),
                            entry.region(),
                            entry.source(),
                            entry.actor(),
                            entry.knownFrom()),
                    of.visibility(past.content()));
        }

        @Override
        public void restate(RecordHead head, PastRecord<C> past) {
            head.stand(head.version() + 1, of.visibility(past.content()));
        }

        @Override
        public VersionName present(RecordHead head) {
            return new VersionName(head.id(), head.version());
        }

        @Override
        public void flush() {
            store.flush();
        }

        @Override
        public void insert(Map<VersionName, PastRecord<C>> past) {
            ArrayNode rows = JsonNodeFactory.instance.arrayNode();
            past.forEach((name, version) -> {
                Declared.Parts parts = versions.parts(of.content(), version.content());
                rows.add(HistoricRows.row("record_id", name, version.entry())
                        .<ObjectNode>set("facts", parts.counted())
                        .set("personal", parts.personal()));
            });
            try (Connection connection = database.getConnection()) {
                HistoricRows.load(connection, "load_" + versions(), rows);
            } catch (SQLException e) {
                throw new HistoricRows.HistoryRefused(e);
            }
        }

        @Override
        public void publish(RecordHead head, PastRecord<C> past, Change change) {
            events.publishPast(of, head, past, change);
        }
    }
}
