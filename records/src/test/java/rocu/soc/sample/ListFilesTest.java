package rocu.soc.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rocu.soc.localstack.testing.ApiCaller;
import rocu.soc.localstack.testing.Eventually;
import rocu.soc.localstack.testing.TestServers;

/** The whole of a list as a file: what its pages say, of one instant, however long it is, and never a part for the whole. */
@QuarkusTest
class ListFilesTest {

    private static final String LINES = "application/x-ndjson";
    private static final String CSV = "text/csv";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** More than two strides of a walk, and more than any socket holds. */
    private static final int STOPS = 20_500;

    private static final String LONG_LIST = Sample.STOPS + "?stoppedFrom=1921-01-01&stoppedBefore=1922-01-01";
    private static final LocalDate FIRST = LocalDate.of(1923, 3, 1);
    private static final List<String> COLUMNS = List.of(
            "id",
            "reference",
            "version",
            "organisation",
            "region",
            "sourceSystem",
            "sourceReference",
            "recordedBy.userId",
            "recordedBy.unit",
            "recordedAt",
            "knownFrom",
            "erased",
            "stoppedOn",
            "place",
            "account",
            "grounds",
            "outcome",
            "askedBy",
            "marking",
            "contactUnit",
            "found");

    private final ApiCaller analyst = Sample.as("cheshire-analyst");

    @BeforeAll
    static void manyLongStops() throws SQLException {
        execute("""
                insert into vehicle_stop (id, reference, organisation, region, submitted_by, recorded_at, version, marking)
                select uuidv7(), 'FILED-' || n, 'cheshire', 'north-west', 'somebody', stamp(), 1, 'OFFICIAL'
                  from generate_series(1, %d) n
                """.formatted(STOPS), """
                insert into vehicle_stop_version (record_id, version, changed_by, organisation, region, facts, personal)
                select id, 1, submitted_by, organisation, region,
                       '{"stoppedOn": "1921-05-05", "place": "A6", "outcome": "NO_ACTION", "marking": "OFFICIAL", "found": []}',
                       jsonb_build_object('account', repeat('A lorry. ', 400))
                  from vehicle_stop
                 where reference like 'FILED-%'
                """);
    }

    @AfterAll
    static void takeThemAway() throws SQLException {
        execute("delete from vehicle_stop_version where stopped_on = '1921-05-05'", """
                delete from vehicle_stop where reference like 'FILED-%'
                """);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void everyFormSaysWhatThePagesSay(int seed) throws IOException {
        Random random = new Random(seed);
        List<String> systems = List.of("files-" + seed, "files-of-others-" + seed);
        for (int number = 0; number < 25; number++) {
            analyst.recorded(new Facts(random, FIRST)
                    .any()
                    .put("sourceSystem", Facts.one(random, systems))
                    .put("sourceReference", "=" + number));
        }
        Selection drawn = Selection.random(random, FIRST, systems);
        String ofTheDays = Sample.STOPS + "?stoppedFrom=" + FIRST + "&stoppedBefore=" + FIRST.plusDays(Facts.DAYS);

        everyFormSaysWhatThePagesSay(analyst, drawn.address(), random);
        everyFormSaysWhatThePagesSay(Sample.as("rocu-analyst"), drawn.address(), random);
        everyFormSaysWhatThePagesSay(Sample.as("cumbria-analyst"), ofTheDays, random);
    }

    private static void everyFormSaysWhatThePagesSay(ApiCaller reader, String address, Random random)
            throws IOException {
        Response file = whole(reader, address, LINES);
        String then = address + "&asKnownAt=" + file.header("As-Known-At");
        List<ObjectNode> pages = reader.rows(then, () -> 1 + random.nextInt(40));

        assertThat(lines(file)).as(address).isEqualTo(pages);
        assertThat(csv(whole(reader, then, CSV))).as(address).isEqualTo(table(pages, ListFilesTest::csvCell));
        assertThat(workbook(whole(reader, then, WORKBOOK)))
                .as(address)
                .isEqualTo(table(pages, UnaryOperator.identity()));
    }

    @Test
    void aLongListIsWholeAndEachRecordOnce() {
        Set<String> met = new HashSet<>();
        List<ObjectNode> lines = lines(whole(analyst, LONG_LIST, LINES));

        lines.forEach(line -> met.add(line.get("reference").textValue()));

        assertThat(lines).hasSize(STOPS);
        assertThat(met).hasSize(STOPS);
    }

    @Test
    void whatIsRecordedWhileItIsWrittenIsNotInIt() throws IOException, InterruptedException {
        try (Download file = Download.begin("cheshire-analyst", LONG_LIST + "&sort=-stoppedOn", LINES)) {
            assertThat(file.line()).isNotNull();
            String later = analyst.recorded(Facts.plain().put("stoppedOn", "1921-05-04"));

            assertThat(file.rest()).hasSize(STOPS - 1).noneMatch(line -> line.contains(later));
        }
    }

    @Test
    void oneThatCannotBeReadToItsEndBreaksOff() throws IOException, InterruptedException, SQLException {
        try (Download file = Download.begin("cheshire-analyst", LONG_LIST, CSV)) {
            assertThat(file.line()).contains("reference");
            execute("revoke select on vehicle_stop_version from sample_app");

            assertThatThrownBy(file::rest).isInstanceOf(IOException.class);
        } finally {
            execute("grant select on vehicle_stop_version to sample_app");
        }
    }

    @Test
    void anAccountReceivesSoManyAtATimeAndOneThatWasAbandonedIsNoneOfThem() throws Exception {
        try (Download first = Download.begin("cheshire-analyst", LONG_LIST, LINES);
                Download second = Download.begin("cheshire-analyst", LONG_LIST, CSV)) {
            assertThat(first.status()).isEqualTo(200);
            assertThat(second.status()).isEqualTo(200);

            analyst.request()
                    .accept(LINES)
                    .get(Sample.STOPS + "?reference=NW-7K3Q-92XK")
                    .then()
                    .statusCode(429)
                    .header("Retry-After", notNullValue());
            analyst.get(Sample.STOPS + "?limit=1").then().statusCode(200);
            Sample.as("rocu-analyst")
                    .request()
                    .accept(LINES)
                    .get(Sample.STOPS + "?reference=NW-7K3Q-92XK")
                    .then()
                    .statusCode(200);
        }

        Eventually.holds(() -> analyst.request()
                .accept(LINES)
                .get(Sample.STOPS + "?reference=NW-7K3Q-92XK")
                .then()
                .statusCode(200));
    }

    @Test
    void itIsLoggedWhoReceivedWhichRecords() {
        String id = analyst.recorded(Facts.plain().put("sourceSystem", "logged").put("sourceReference", "1"));
        whole(analyst, Sample.STOPS + "?sourceSystem=logged", CSV);

        Sample.as("auditor")
                .get(Sample.OPERATIONS + "/audit/entries?record=" + id + "&operation=CONSULTATION")
                .then()
                .statusCode(200)
                .body("items.actor", equalTo(List.of(analyst.userId())));
    }

    @Test
    void ofNothingThereIsAHeadAlone() {
        Response csv = whole(analyst, Sample.STOPS + "?sourceSystem=nobodys", CSV);

        assertThat(csv.asString().lines())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("\ufeffid,reference,version,organisation,");
        assertThat(csv.header("Content-Disposition"))
                .matches("attachment; filename=\"stops-as-known-at-[-0-9T.]+Z\\.csv\"");
    }

    @Test
    void noPartOfItCanBeAskedFor() {
        analyst.request()
                .accept(CSV)
                .get(Sample.STOPS + "?limit=5&count=true")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", equalTo(List.of("count", "limit")));
    }

    @Test
    void anotherFormIsRefused() {
        analyst.request().accept("application/pdf").get(Sample.STOPS).then().statusCode(406);
    }

    private static Response whole(ApiCaller reader, String address, String form) {
        Response answer = reader.request().accept(form).get(address);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer;
    }

    private static List<ObjectNode> lines(Response file) {
        return file.asString().lines().map(ApiCaller::json).toList();
    }

    /** The rows of a table below its head, each with the names of its columns. */
    private static List<Map<String, String>> csv(Response file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file.asInputStream())) {
            return reader.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
        }
    }

    private static List<Map<String, String>> workbook(Response file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.asInputStream())) {
            assertThat(workbook.findSheet("about")).isPresent();
            List<Row> rows = workbook.getFirstSheet().read();
            List<String> head = rows.getFirst().stream().map(Cell::getText).toList();
            return rows.stream().skip(1).map(row -> row(head, row)).toList();
        }
    }

    private static Map<String, String> row(List<String> head, Row row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int column = 0; column < head.size(); column++) {
            String name = head.get(column);
            cells.put(
                    name,
                    row.getOptionalCell(column)
                            .filter(cell -> cell.getValue() != null)
                            .map(cell -> name.equals("stoppedOn")
                                    ? cell.asDate().toLocalDate().toString()
                                    : cell.getType() == CellType.NUMBER
                                            ? cell.asNumber().toPlainString()
                                            : cell.getText())
                            .orElse(""));
        }
        return cells;
    }

    /** What a table must say of the items of pages. */
    private static List<Map<String, String>> table(List<ObjectNode> items, UnaryOperator<String> cell) {
        return items.stream()
                .map(item -> {
                    Map<String, String> row = new LinkedHashMap<>();
                    COLUMNS.forEach(column ->
                            row.put(column, cell.apply(value(item.at("/" + column.replace('.', '/'))))));
                    return row;
                })
                .toList();
    }

    private static String value(JsonNode value) {
        return value.isArray()
                ? value.valueStream().map(JsonNode::asText).collect(Collectors.joining("; "))
                : value.asText();
    }

    /** A text that a spreadsheet would take for a formula. */
    private static String csvCell(String text) {
        return text.startsWith("=") ? "'" + text : text;
    }

    private static void execute(String... statements) throws SQLException {
        try (Connection connection = TestServers.database().connectAsSuperuser(Sample.DATABASE);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** A file on its way to a client that reads as slowly as it likes. */
    private record Download(HttpClient client, int status, BufferedReader text) implements AutoCloseable {

        static Download begin(String persona, String address, String form) throws IOException, InterruptedException {
            HttpClient client = HttpClient.newHttpClient();
            HttpResponse<InputStream> answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + address))
                            .header("Authorization", "Bearer " + TestServers.token(persona))
                            .header("Accept", form)
                            .build(),
                    BodyHandlers.ofInputStream());
            return new Download(
                    client, answer.statusCode(), new BufferedReader(new InputStreamReader(answer.body(), UTF_8)));
        }

        @Nullable
        String line() throws IOException {
            return text.readLine();
        }

        List<String> rest() throws IOException {
            return text.readAllLines();
        }

        @Override
        public void close() throws IOException {
            text.close();
            client.shutdownNow();
        }
    }
}
