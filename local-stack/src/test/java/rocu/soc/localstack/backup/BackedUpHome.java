package rocu.soc.localstack.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import rocu.soc.localstack.home.Checkout;
import rocu.soc.localstack.home.Home;
import rocu.soc.localstack.home.Installation;
import rocu.soc.localstack.home.Ports;
import rocu.soc.localstack.home.Secrets;
import rocu.soc.localstack.kafka.KafkaServer;
import rocu.soc.localstack.kafka.Topics;
import rocu.soc.localstack.postgres.Databases;
import rocu.soc.localstack.postgres.Migrations;
import rocu.soc.localstack.postgres.PostgresServer;
import rocu.soc.localstack.postgres.ServiceDatabase;
import rocu.soc.localstack.process.Progress;
import rocu.soc.localstack.testing.Eventually;

/** A home with PostgreSQL, Kafka and the database of a service of which only the tables of the chassis are there. */
final class BackedUpHome {
    private static final ServiceDatabase DATABASE = new ServiceDatabase("disruption");

    private final Checkout checkout = Checkout.find();
    private final Home home;
    private final Ports ports = Ports.free();
    private final Secrets secrets;
    private final PostgresServer postgres;
    private final KafkaServer kafka;

    BackedUpHome(Path folder) {
        Installation.delete(folder);
        this.home = Home.ofTests(folder);
        this.secrets = Secrets.of(home);
        this.postgres = new PostgresServer(checkout, home, ports, secrets, Progress.silent());
        this.kafka = new KafkaServer(checkout, home, ports, secrets, Progress.silent());
    }

    void start() throws SQLException {
        postgres.start();
        kafka.start();
        new Topics(kafka.broker()).ensure();
        new Databases(postgres.server(), secrets).prepare(DATABASE);
        new Migrations(postgres.server(), secrets, checkout.classes("chassis")).apply(DATABASE, home.folder());
        execute("CREATE TABLE kept (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY)");
        execute("""
                CREATE TABLE person (id uuid PRIMARY KEY, version integer NOT NULL);
                CALL make_versions('person', 'person_version');
                CALL make_erasable('person', 'person', 'person_version', 'record_id');
                CALL make_personal_member('person', '/name');
                """);
    }

    void end() {
        kafka.discard();
        postgres.stop();
    }

    Home home() {
        return home;
    }

    PostgresServer postgres() {
        return postgres;
    }

    BaseBackup backUp(int keep) {
        return new Backup(home, postgres, kafka.broker(), folder()).take(keep);
    }

    Restoration choose(@Nullable Instant until) {
        return Restoration.chosen(home, folder(), false, until);
    }

    /** As {@code ./soc restore} does it. */
    Instant restore(@Nullable Instant until) {
        Restoration restoration = choose(until);
        postgres.stop();
        Instant standing = restoration.data(postgres.restoring(), () -> postgres);
        restoration.topics(postgres, kafka.broker(), List.of(DATABASE, new ServiceDatabase("not_there_yet")), standing);
        restoration.finish(postgres.restoring()).forEach(Installation::delete);
        postgres.start();
        return standing;
    }

    Instant restoreData(Instant until) {
        return choose(until).data(postgres.restoring(), () -> postgres);
    }

    /** Whether the database notes that what was known at the instant is lost. */
    boolean takenBack(Instant instant) throws SQLException {
        try (Connection connection = database();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT EXISTS (SELECT FROM restore r WHERE ?::timestamptz > r.known_until AND ?::timestamptz <= r.restored_at)")) {
            select.setObject(1, instant.atOffset(ZoneOffset.UTC));
            select.setObject(2, instant.atOffset(ZoneOffset.UTC));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    Connection database() throws SQLException {
        return postgres.server().connectAsSuperuser(DATABASE.name());
    }

    int insert() throws SQLException {
        try (Connection connection = database();
                Statement statement = connection.createStatement()) {
            return insert(statement);
        }
    }

    static int insert(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("INSERT INTO kept DEFAULT VALUES RETURNING id")) {
            row.next();
            return row.getInt(1);
        }
    }

    List<Integer> rows() throws SQLException {
        return ask("SELECT id FROM kept ORDER BY id", row -> row.getInt(1));
    }

    /** By the clock of the server. */
    Instant now() throws SQLException {
        return ask(
                        "SELECT clock_timestamp()",
                        row -> row.getObject(1, OffsetDateTime.class).toInstant())
                .getFirst();
    }

    /** Returns when all that was written is in the archive. */
    void awaitArchived() throws Exception {
        String segment = ask("SELECT pg_walfile_name(pg_switch_wal())", row -> row.getString(1))
                .getFirst();
        Eventually.holds(() -> assertThat(archive().holds(segment)).isTrue());
    }

    Path lastSegment() throws IOException {
        Segment last = segments().stream()
                .max(Comparator.comparingLong(Segment::number))
                .orElseThrow();
        return archive().folder().resolve(last.name() + ".gz");
    }

    List<Segment> segments() throws IOException {
        try (Stream<Path> files = Files.list(archive().folder())) {
            return files.flatMap(
                            file -> Segment.parse(file.getFileName().toString().replace(".gz", "")).stream())
                    .toList();
        }
    }

    void publish(String topic, String value) {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(kafka.broker().asAdministrator(), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, 0, "key", value)).get();
        } catch (Exception cause) {
            throw new AssertionError(cause);
        }
    }

    /** What its first partition holds. */
    List<String> read(String topic) {
        TopicPartition partition = new TopicPartition(topic, 0);
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                kafka.broker().asAdministrator(), new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            List<String> values = new ArrayList<>();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(read -> values.add(read.value()));
            }
            return values;
        }
    }

    /** A record that the relay published after the last backup. */
    void markPublished() throws SQLException {
        execute("""
                INSERT INTO outbox (topic, aggregate_id, sequence, published_at)
                VALUES ('soc.internal.disruptions', uuidv7(), 1, clock_timestamp())
                """);
    }

    /** A record with something personal, of one version. */
    void person(UUID id, String name) throws SQLException {
        execute("""
                INSERT INTO person VALUES ('%1$s', 1);
                INSERT INTO person_version (record_id, version, changed_by, organisation, region, facts, personal)
                VALUES ('%1$s', 1, 'one', 'cheshire', 'north-west', '{}', '{"name": "%2$s"}');
                """.formatted(id, name));
    }

    /** So many people with one name. */
    void people(String name, int count) throws SQLException {
        execute("""
                WITH made AS (INSERT INTO person SELECT uuidv7(), 1 FROM generate_series(1, %d) RETURNING id)
                INSERT INTO person_version (record_id, version, changed_by, organisation, region, facts, personal)
                SELECT id, 1, 'one', 'cheshire', 'north-west', '{}', '{"name": "%s"}' FROM made
                """.formatted(count, name));
    }

    void blank(String name) throws SQLException {
        execute("UPDATE person_version SET personal = '{}' WHERE personal ->> 'name' = '" + name + "'");
    }

    /** As an operator, or autovacuum by itself, does it. */
    void vacuum() throws SQLException {
        try (Connection connection = database();
                Statement statement = connection.createStatement()) {
            statement.execute("VACUUM ANALYZE");
            statement.execute("CHECKPOINT");
        }
    }

    /** As {@code ./soc scrub} does it. */
    void scrub() {
        new Databases(postgres.server(), secrets).rewrite(DATABASE.name());
    }

    /** The files of tables and indexes of all databases that hold the octets of a word. */
    List<Path> filesWith(String word) throws IOException {
        List<Path> holding = new ArrayList<>();
        try (Stream<Path> files = Files.walk(postgres.data().resolve("base"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(word)) {
                    holding.add(file);
                }
            }
        }
        return holding;
    }

    /** What is left of the names of a person. */
    List<String> names(UUID id) throws SQLException {
        return ask(
                "SELECT coalesce(personal ->> 'name', 'erased ' || erased::text) FROM person_version WHERE record_id = '"
                        + id + "'",
                row -> row.getString(1));
    }

    long proposedErasuresOf(UUID id) throws SQLException {
        return ask(
                        "SELECT count(*) FROM erasure WHERE status = 'PROPOSED' AND record_id = '" + id + "'",
                        row -> row.getLong(1))
                .getFirst();
    }

    /** What waits for the relay to be told of a record: sequence, and whether it is a tombstone. */
    List<String> waitingOf(UUID id) throws SQLException {
        return ask(
                "SELECT sequence || ' ' || (payload IS NULL) FROM outbox WHERE published_at IS NULL AND aggregate_id = '"
                        + id + "' ORDER BY sequence",
                row -> row.getString(1));
    }

    long waitingInOutbox() throws SQLException {
        return ask("SELECT count(*) FROM outbox WHERE published_at IS NULL", row -> row.getLong(1))
                .getFirst();
    }

    void deadLetter(long offset) throws SQLException {
        execute("""
                INSERT INTO dead_letter (consumer, topic, partition, record_offset, record_key, cause)
                VALUES ('threats', 'soc.internal.threats', 0, %d, 'key', 'unreadable')
                """.formatted(offset));
    }

    List<Long> placesOfDeadLetters() throws SQLException {
        return ask("SELECT record_offset FROM dead_letter ORDER BY id", row -> row.getLong(1));
    }

    private WalArchive archive() {
        return new WalArchive(postgres.archiving().folder().orElseThrow());
    }

    private BackupFolder folder() {
        return BackupFolder.of(home, postgres.archiving(), Map.of());
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private <T> List<T> ask(String sql, Reading<T> reading) throws SQLException {
        try (Connection connection = database();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<T> read = new ArrayList<>();
            while (rows.next()) {
                read.add(reading.of(rows));
            }
            return read;
        }
    }

    /** A value of a row. */
    @FunctionalInterface
    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }
}
