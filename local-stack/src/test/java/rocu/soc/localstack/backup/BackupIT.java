package rocu.soc.localstack.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import rocu.soc.localstack.home.Installation;
import rocu.soc.localstack.home.LauncherFailure;

/** Backups of real servers, and what comes back from them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackupIT {
    private final BackedUpHome home = new BackedUpHome(Path.of("target", "backed-up-home"));

    @BeforeAll
    void start() throws SQLException {
        home.start();
    }

    @AfterAll
    void end() {
        home.end();
    }

    @Test
    void afterACrashAndWithRuinedTablesEveryAcknowledgedRowIsThere() throws Exception {
        List<Integer> acknowledged;
        try (Writing writing = new Writing(home.database())) {
            writing.awaitRows(50);
            home.backUp(2);
            writing.awaitRows(50);
            home.postgres().process().kill();
            acknowledged = writing.acknowledged();
        }
        Installation.delete(home.postgres().data().resolve("base"));

        home.restore(null);

        assertThat(home.rows()).containsAll(acknowledged);
    }

    @Test
    void withoutItsDataFolderAllThatWasArchivedIsThere() throws Exception {
        home.backUp(2);
        int row = home.insert();
        home.awaitArchived();
        home.postgres().process().kill();
        Installation.delete(home.postgres().data());

        home.restore(null);

        assertThat(home.rows()).contains(row);
    }

    @Test
    void atAnInstantExactlyWhatWasCommittedBeforeIsThere() throws Exception {
        home.backUp(2);
        int before = home.insert();
        List<Integer> known = home.rows();
        Instant instant = home.now();
        int after = home.insert();
        home.awaitArchived();
        Instant standing = home.restore(instant);

        assertThat(known).contains(before);
        assertThat(home.rows()).isEqualTo(known);
        assertThat(standing).isBefore(instant);

        home.insert();
        Instant later = home.now();
        home.insert();
        home.awaitArchived();
        home.restore(later);
        assertThat(home.rows()).hasSize(known.size() + 1).doesNotContain(after);
        assertThat(home.takenBack(instant))
                .as("the first restore is known after the second")
                .isTrue();
        assertThat(home.takenBack(later)).isTrue();
        assertThat(home.takenBack(standing.minusSeconds(31))).isFalse();
    }

    @Test
    void theTopicsForgetWhatTheDatabasesLostAndAreToldAgainWhatTheyKept() throws Exception {
        home.publish("soc.internal.threats", "before the backup");
        home.publish("soc.audit.checkpoints", "before the backup");
        home.backUp(2);
        home.publish("soc.internal.threats", "after the backup");
        home.publish("soc.audit.checkpoints", "after the backup");
        home.markPublished();
        home.deadLetter(7);

        home.restore(null);

        assertThat(home.read("soc.internal.threats")).containsExactly("before the backup");
        assertThat(home.read("soc.audit.checkpoints")).containsExactly("before the backup", "after the backup");
        assertThat(home.waitingInOutbox()).isEqualTo(1);
        assertThat(home.placesOfDeadLetters()).containsExactly(-1L);
    }

    @Test
    void whatWasErasedSinceIsErasedAgain() throws Exception {
        UUID disposed = UUID.randomUUID();
        UUID kept = UUID.randomUUID();
        home.person(disposed, "Alex Example");
        home.person(kept, "Bo Example");
        UUID corrected = UUID.randomUUID();
        home.person(corrected, "Cy Example");
        home.backUp(2);
        home.publish("soc.erasures", """
                {"id": "%s", "kind": "person", "recordId": "%s", "recordReference": "NW-3", "organisation": "cheshire",
                 "scope": "EARLIER_VERSIONS", "members": ["/name"], "ground": "RECORDED_IN_ERROR", "proposedBy": "one",
                 "proposedAt": "2026-11-01T00:00:00Z", "decidedBy": "another", "decidedAt": "2026-11-02T00:00:00Z",
                 "beforeVersion": 2, "topic": "soc.internal.persons"}""".formatted(UUID.randomUUID(), corrected));
        home.publish("soc.erasures", """
                {"id": "%s", "kind": "person", "recordId": "%s", "recordReference": "NW-1", "organisation": "cheshire",
                 "scope": "RECORD", "members": ["/name"], "ground": "RETENTION_ENDED", "proposedBy": "one",
                 "proposedAt": "2026-11-01T00:00:00Z", "decidedBy": "another", "decidedAt": "2026-11-02T00:00:00Z",
                 "beforeVersion": 7, "topic": "soc.internal.persons"}""".formatted(UUID.randomUUID(), disposed));

        home.restore(null);

        assertThat(home.names(disposed)).containsExactly("erased {/name}");
        assertThat(home.waitingOf(disposed)).containsExactly("2 true");
        assertThat(home.names(kept)).containsExactly("Bo Example");
        assertThat(home.names(corrected)).containsExactly("Cy Example");
        assertThat(home.proposedErasuresOf(corrected)).isEqualTo(1);
        home.restore(null);
        assertThat(home.waitingOf(disposed)).containsExactly("2 true");
    }

    @Test
    void whatWasBlankedIsInNoFileAfterAScrub() throws Exception {
        home.people("Dee Example", 500);
        home.people("Zoe Zqwortel", 500);
        home.vacuum();
        home.blank("Zoe Zqwortel");
        home.vacuum();
        assertThat(home.filesWith("Zqwortel")).isNotEmpty();

        home.scrub();

        assertThat(home.filesWith("Zqwortel")).isEmpty();
        assertThat(home.filesWith("Dee Example")).isNotEmpty();
    }

    @Test
    void whatIsDamagedIsRefusedAndNothingChanges() throws Exception {
        BaseBackup backup = home.backUp(1);
        home.insert();
        home.awaitArchived();
        List<Integer> rows = home.rows();
        Path segment = home.lastSegment();
        Path moved = segment.resolveSibling("moved");
        home.insert();
        home.awaitArchived();

        Files.move(segment, moved);
        assertThatThrownBy(() -> home.choose(null))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining(segment.getFileName() + " is missing");
        try (RandomAccessFile file = new RandomAccessFile(moved.toFile(), "rw")) {
            file.setLength(file.length() / 2);
        }
        Files.move(moved, segment);
        assertThatThrownBy(() -> home.choose(null))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining(segment.getFileName() + " is damaged");
        flipAByte(backup.folder().resolve("data/global/pg_control"));
        assertThatThrownBy(() -> home.choose(home.now()))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("data/global/pg_control is missing or differs from its checksum");
        assertThat(home.rows()).containsAll(rows);
        home.backUp(1);
    }

    @Test
    void aRestoreThatDoesNotReachItsInstantLeavesTheDataAsTheyWere() throws Exception {
        home.backUp(1);
        int row = home.insert();
        home.awaitArchived();
        home.postgres().stop();

        Instant beyond = Instant.now();
        assertThatThrownBy(() -> home.restoreData(beyond))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("the data are as they were")
                .hasMessageContaining("ends before " + beyond);

        home.postgres().start();
        assertThat(home.rows()).contains(row);
    }

    @Test
    void onlySoManyBackupsAreKeptAndNoLogBeforeThem() throws Exception {
        BaseBackup first = home.backUp(3);
        home.insert();
        BaseBackup second = home.backUp(1);

        assertThat(first.folder()).doesNotExist();
        assertThat(home.segments())
                .isNotEmpty()
                .allSatisfy(segment -> assertThat(segment.number())
                        .isGreaterThanOrEqualTo(second.manifest().first().number()));
    }

    @Test
    void whereThereIsNoBackupThatIsSaid() {
        BackupFolder empty = new BackupFolder(Path.of("target", "no-such-folder"));

        assertThatThrownBy(() -> Restoration.chosen(home.home(), empty, true, null))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("There is no backup in");
        home.backUp(2);
        assertThatThrownBy(() -> home.choose(Instant.EPOCH))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("the earliest instant that can be restored is");
        assertThatThrownBy(() -> home.choose(Instant.now().plusSeconds(3600)))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("is not over yet");
    }

    private static void flipAByte(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.seek(100);
            int was = file.read();
            file.seek(100);
            file.write(was ^ 1);
        }
    }
}
