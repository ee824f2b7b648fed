package rocu.soc.disruption.returns;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rocu.soc.disruption.Api;
import rocu.soc.localstack.testing.ApiCaller;
import rocu.soc.localstack.testing.ServersTestResource;
import rocu.soc.localstack.testing.TestServers;
import rocu.soc.localstack.testing.Together;

/**
 * Returns hold what a count of the rows one by one holds: as known at drawn instants, while others record, amend, withdraw and
 * lift or lower who may see a record. For who counts every record the rows are those of the database, for others those of the list.
 */
@QuarkusTest
@QuarkusTestResource(
        value = ServersTestResource.class,
        initArgs = {
            @ResourceArg(name = "service", value = "disruption"),
            @ResourceArg(name = "with", value = "postgres,kafka,keycloak")
        })
class ReturnsAndRowsTest {

    private static final AtomicInteger YEARS = new AtomicInteger(1947);
    private static final List<String> FOUR_P = List.of("PURSUE", "PREVENT", "PROTECT", "PREPARE");
    private static final List<String> CATEGORIES = List.of("MAJOR", "MODERATE", "MINOR", "NONE", "NEGATIVE");
    private static final List<String> RECORDERS = List.of("cheshire-analyst", "cumbria-analyst", "rocu-analyst");

    private final LocalDate year = LocalDate.ofYearDay(YEARS.addAndGet(2), 1);

    /** Totals as they were answered while others wrote. */
    private final Map<Instant, Long> answered = new TreeMap<>();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3})
    void aReturnIsTheCountOfItsRowsAtAnyInstantWhileOthersWrite(int seed) throws SQLException {
        List<String> ids = written(RECORDERS.getFirst(), new Random(seed), 12);
        AtomicBoolean asking = new AtomicBoolean(true);
        Together.call(4, number -> {
            Random random = new Random(31L * seed + number);
            if (number > 0) {
                while (asking.get()) {
                    written(RECORDERS.get(number - 1), random, 3);
                    restrict(ids.get(random.nextInt(ids.size())), random);
                }
                return 0;
            }
            try {
                for (int question = 0; question < 25; question++) {
                    ask(random);
                }
            } finally {
                asking.set(false);
            }
            return 0;
        });

        for (Instant instant : answered.keySet()) {
            Map<String, Long> rows = rows(instant, true);
            assertThat(everyRecord(instant, "")).isEqualTo(rows);
            assertThat(answered.get(instant)).isEqualTo(total(rows));
            assertThat(everyRecord(instant, "&status=any")).isEqualTo(rows(instant, false));
        }
        for (String persona : List.of("cheshire-analyst", "rocta-moderator")) {
            for (String fourP : FOUR_P) {
                assertThat(figure(persona, fourP)).as(persona).isEqualTo(listed(persona, fourP));
            }
        }
    }

    /** Asks while others write: the rows of the past can be counted afterwards, since they stay. */
    private void ask(Random random) {
        Instant instant = Instant.now().minusMillis(random.nextInt(300)).truncatedTo(ChronoUnit.MICROS);
        answered.put(
                instant,
                ApiCaller.json(new ApiCaller("inspector", Api.DISRUPTIONS).ask(address("") + "&asKnownAt=" + instant))
                        .at("/parts/0/region/total")
                        .longValue());
    }

    private static long total(Map<String, Long> figures) {
        return figures.entrySet().stream()
                .filter(line -> line.getKey().endsWith(" total"))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private List<String> written(String persona, Random random, int records) {
        ApiCaller caller = new ApiCaller(persona, Api.DISRUPTIONS);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < records; i++) {
            ids.add(caller.recorded(facts(persona, random)));
        }
        String id = ids.get(random.nextInt(records));
        if (random.nextBoolean()) {
            caller.amend(id, "\"1-FULL\"", facts("cheshire-analyst", random));
        } else {
            caller.sending(JsonNodeFactory.instance.objectNode().put("reason", "Recorded in error"))
                    .post(Api.DISRUPTIONS + "/" + id + "/withdrawals");
        }
        return ids;
    }

    private ObjectNode facts(String persona, Random random) {
        ObjectNode facts = JsonNodeFactory.instance
                .objectNode()
                .put("occurredOn", year.plusDays(random.nextInt(365)).toString())
                .put("whatWasDone", "Warrant")
                .put("fourP", FOUR_P.get(random.nextInt(4)))
                .put("assessmentCategory", CATEGORIES.get(random.nextInt(CATEGORIES.size())))
                .put("categoryRationale", "As judged")
                .put("marking", random.nextInt(3) == 0 ? "OFFICIAL_SENSITIVE" : "OFFICIAL");
        if (persona.startsWith("rocu") && random.nextInt(3) == 0) {
            facts.put("disruptionType", "SUPPORT").put("beneficiary", "cheshire");
        }
        return facts;
    }

    /** As a threat that the record is on would: to the members of a group, or to all. */
    private static void restrict(String id, Random random) {
        try (Connection connection = TestServers.database().connectAsSuperuser("disruption");
                PreparedStatement change = connection.prepareStatement(
                        "update disruption set groups = case when ? then array['operation-night'] else '{}' end where id = ?::uuid")) {
            change.setBoolean(1, random.nextBoolean());
            change.setString(2, id);
            change.executeUpdate();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private String address(String filters) {
        return "/api/v1/returns/disruptions?from=" + year + "&to=" + year.plusYears(1) + filters;
    }

    /** What the inspector is told of each organisation, as lines of organisation, breakdown, value and count. */
    private Map<String, Long> everyRecord(Instant instant, String filters) {
        JsonNode part = ApiCaller.json(
                        new ApiCaller("inspector", Api.DISRUPTIONS).ask(address(filters) + "&asKnownAt=" + instant))
                .at("/parts/0");
        Map<String, Long> figures = new TreeMap<>();
        for (JsonNode organisation : part.get("organisations")) {
            String of = organisation.get("of").textValue();
            add(figures, of + " total", organisation.get("total").longValue());
            organisation.get("breakdowns").properties().forEach(breakdown -> {
                if (List.of("fourP", "assessmentCategory", "month").contains(breakdown.getKey())) {
                    breakdown
                            .getValue()
                            .forEach(share -> add(
                                    figures,
                                    of + " " + breakdown.getKey() + " "
                                            + share.get("value").textValue(),
                                    share.get("count").longValue()));
                }
            });
        }
        return figures;
    }

    /** The same of the rows, counted one by one by what their documents say. */
    private Map<String, Long> rows(Instant instant, boolean asTheInspectorate) throws SQLException {
        Map<String, Long> figures = new TreeMap<>();
        try (Connection connection = TestServers.database().connectAsSuperuser("disruption");
                PreparedStatement select = connection.prepareStatement("""
                        select v.organisation, v.facts, h.groups <> '{}'
                          from disruption_version v, disruption h
                         where h.id = v.record_id and v.known_from <= ? and v.known_to > ?
                        """)) {
            select.setObject(1, instant.atOffset(ZoneOffset.UTC));
            select.setObject(2, instant.atOffset(ZoneOffset.UTC));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    JsonNode facts = ApiCaller.json(row.getString(2));
                    boolean needToKnow = row.getBoolean(3);
                    if (isCounted(facts) && (asTheInspectorate ? isRecorded(facts) : !needToKnow)) {
                        count(figures, row.getString(1), facts, needToKnow);
                    }
                }
            }
        }
        return figures;
    }

    private boolean isCounted(JsonNode facts) {
        return facts.get("occurredOn").textValue().startsWith(year.getYear() + "-")
                && facts.get("disruptionType").textValue().equals("LEAD")
                && List.of("MAJOR", "MODERATE", "MINOR")
                        .contains(facts.get("assessmentCategory").textValue());
    }

    private static boolean isRecorded(JsonNode facts) {
        return facts.get("status").textValue().equals("RECORDED");
    }

    private static void count(Map<String, Long> figures, String of, JsonNode facts, boolean needToKnow) {
        add(figures, of + " total", 1);
        add(
                figures,
                of + " fourP " + (needToKnow ? "WITHHELD" : facts.get("fourP").textValue()),
                1);
        add(
                figures,
                of + " assessmentCategory "
                        + (needToKnow
                                ? "WITHHELD"
                                : facts.get("assessmentCategory").textValue()),
                1);
        add(
                figures,
                of + " month "
                        + (needToKnow
                                ? "WITHHELD"
                                : facts.get("occurredOn").textValue().substring(0, 7)),
                1);
    }

    private static void add(Map<String, Long> figures, String line, long count) {
        if (count > 0) {
            figures.merge(line, count, Long::sum);
        }
    }

    private long figure(String persona, String fourP) {
        JsonNode shares = ApiCaller.json(new ApiCaller(persona, Api.DISRUPTIONS).get(address("")))
                .at("/parts/0/region/breakdowns/fourP");
        for (JsonNode share : shares) {
            if (share.get("value").textValue().equals(fourP)) {
                return share.get("count").longValue();
            }
        }
        return 0;
    }

    /** What the list shows of them to the same caller, by every member of the return. */
    private long listed(String persona, String fourP) {
        return ApiCaller.json(new ApiCaller(persona, Api.DISRUPTIONS)
                        .get(Api.DISRUPTIONS + "?limit=1&count=exact&occurredFrom=" + year + "&occurredBefore="
                                + year.plusYears(1)
                                + "&disruptionType=LEAD&assessmentCategory=MAJOR&assessmentCategory=MODERATE"
                                + "&assessmentCategory=MINOR&fourP=" + fourP))
                .get("count")
                .longValue();
    }
}
