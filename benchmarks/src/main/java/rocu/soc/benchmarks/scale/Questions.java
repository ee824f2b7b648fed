package rocu.soc.benchmarks.scale;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** All that is asked of a filled home, in the order of the result. */
public final class Questions {

    static final String REGION = "rocu-analyst";
    static final String FORCE = "cheshire-analyst";

    private static final String OFFICER = "cheshire-officer";
    private static final String MEMBER = "cheshire-lead";
    static final String RECORDS = "cheshire-records";
    private static final String INSPECTOR = "inspector";

    private static final String DISRUPTIONS = "/api/v1/disruptions";
    private static final String THREATS = "/api/v1/threats";
    private static final String ORDERS = "/api/v1/orders";
    private static final String RETURNS = "/api/v1/returns/";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int DEEP = 200;
    private static final int YEAR = 365;

    private final Asking asking;
    private final Landmarks landmarks;
    private final Instant end;
    private final Instant dayBefore;
    private final LocalDate lastYear;
    private final LocalDate threeYearsAgo;
    private final Inspection inspection;
    private final List<Question> all = new ArrayList<>();

    private Questions(Asking asking, Landmarks landmarks, Instant until) {
        LocalDate last = until.atOffset(ZoneOffset.UTC).toLocalDate();
        this.asking = asking;
        this.landmarks = landmarks;
        this.end = until;
        this.dayBefore = until.minus(Duration.ofDays(1));
        this.lastYear = last.minusDays(YEAR);
        this.threeYearsAgo = last.minusDays(3 * YEAR);
        this.inspection = Inspection.lastYear(until);
    }

    /**
     * The questions to one home. The deep pages are found by following the list to them.
     *
     * @param until the last instant at which records became known
     */
    public static List<Question> to(Asking asking, Landmarks landmarks, Instant until) {
        Questions questions = new Questions(asking, landmarks, until);
        questions.items();
        questions.lists();
        questions.filters("List of disruptions", DISRUPTIONS, questions.ofDisruptions());
        questions.filters("List of threats", THREATS, questions.ofThreats());
        questions.filters("List of orders", ORDERS, questions.ofOrders());
        questions.returns();
        questions.subject();
        return List.copyOf(questions.all);
    }

    /** A disruption as a force system posts it. */
    static Question recording() {
        return Question.of("One record", "POST of a disruption", FORCE, DISRUPTIONS)
                .sending("""
                {"occurredOn": "2026-06-01", "fourP": "PURSUE", "assessmentCategory": "MODERATE", \
                "categoryRationale": "Supply to two estates interrupted for at least a month", "marking": "OFFICIAL", \
                "contactUnit": "Serious and organised crime, north", "whatWasDone": "Warrant executed at three addresses \
                after a month of surveillance. Two arrests; cannabis plants, cutting agent and cash seized."}""");
    }

    private void items() {
        String group = "One record";
        for (String persona : List.of(REGION, FORCE)) {
            add(group, "a disruption", persona, DISRUPTIONS + "/" + landmarks.disruption());
            add(group, "a threat", persona, THREATS + "/" + landmarks.threat());
            add(group, "an order", persona, ORDERS + "/" + landmarks.order());
        }
        for (String kind : List.of("disruption", "threat", "order")) {
            String id = switch (kind) {
                case "disruption" -> landmarks.disruption();
                case "threat" -> landmarks.threat();
                default -> landmarks.order();
            };
            add(group, "versions of it, " + kind, REGION, "/api/v1/" + kind + "s/" + id + "/versions");
            add(group, "its first version, " + kind, REGION, "/api/v1/" + kind + "s/" + id + "/versions/1");
            add(group, "as known last year, " + kind, REGION, "/api/v1/" + kind + "s/" + id + "?asKnownAt=" + lastYear);
        }
        add(group, "assessments of a threat", REGION, THREATS + "/" + landmarks.threat() + "/assessments");
        add(group, "activity of a threat", REGION, THREATS + "/" + landmarks.busyThreat() + "/activity");
        add(group, "activity of a threat", FORCE, THREATS + "/" + landmarks.busyThreat() + "/activity");
    }

    private void lists() {
        list("List of disruptions", DISRUPTIONS, "sort=occurredOn", "sort=-recordedAt", "sort=recordedAt");
        list("List of threats", THREATS, "sort=id", "sort=-recordedAt", "sort=recordedAt", "sort=-tier", "sort=tier");
        list("List of orders", ORDERS, "sort=-madeOn", "sort=madeOn", "sort=-recordedAt", "sort=recordedAt");
        add("List of disruptions", "first page of who records", OFFICER, DISRUPTIONS);
        add("List of disruptions", "first page of who manages records", RECORDS, DISRUPTIONS);
        add("List of disruptions", "first page of a member of a need-to-know group", MEMBER, DISRUPTIONS);
        add("List of threats", "first page of a member of a need-to-know group", MEMBER, THREATS);
        for (String persona : List.of(REGION, FORCE)) {
            add("List of threats", "undisrupted for a year", persona, THREATS + "?lastDisruptionBefore=" + lastYear);
        }
    }

    private void list(String group, String address, String... sorts) {
        for (String persona : List.of(REGION, FORCE)) {
            add(group, "first page", persona, address);
            add(group, "count=true", persona, address + "?count=true");
            add(group, "changed since the day before", persona, address + "?changedSince=" + dayBefore);
            add(group, "as known last year", persona, address + "?asKnownAt=" + lastYear);
            add(group, "as known three years ago", persona, address + "?asKnownAt=" + threeYearsAgo);
        }
        add(
                group,
                "changed since the day before, as known at the end",
                REGION,
                address + "?changedSince=" + dayBefore + "&asKnownAt=" + end);
        add(group, "page " + DEEP + ", or the last", REGION, deep(group, address));
        for (String sort : sorts) {
            add(group, sort, REGION, address + "?" + sort);
            add(
                    group,
                    sort + ", as known three years ago",
                    REGION,
                    address + "?" + sort + "&asKnownAt=" + threeYearsAgo);
        }
        add(group, "as known last year, count=true", REGION, address + "?count=true&asKnownAt=" + lastYear);
        add(group, "as known three years ago, count=true", REGION, address + "?count=true&asKnownAt=" + threeYearsAgo);
    }

    private void filters(String group, String address, List<String> filters) {
        for (String filter : filters) {
            String[] parts = filter.split(": ", 2);
            add(group, parts[0], REGION, address + "?" + parts[1]);
            add(group, parts[0], FORCE, address + "?" + parts[1]);
            add(group, parts[0] + ", as known last year", REGION, address + "?" + parts[1] + "&asKnownAt=" + lastYear);
        }
    }

    private List<String> ofDisruptions() {
        return List.of(
                "of an organisation: organisation=cheshire",
                "of an organisation, count=true: organisation=cheshire&count=true",
                "of an organisation, by recordedAt: organisation=cheshire&sort=-recordedAt",
                "beneficiary: beneficiary=cumbria",
                "beneficiary without a hit: beneficiary=hmrc",
                "fourP: fourP=PREPARE",
                "type: disruptionType=SUPPORT",
                "category: assessmentCategory=NEGATIVE",
                "category, count=true: assessmentCategory=NEGATIVE&count=true",
                "WITHDRAWN: status=WITHDRAWN",
                "WITHDRAWN, count=true: status=WITHDRAWN&count=true",
                "on a threat: threatId=" + landmarks.busyThreat(),
                "linkStatus: linkStatus=REFUSED",
                "the queue, oldest first: without=THREAT&without=CATEGORY&sort=recordedAt",
                "unassessed: without=CATEGORY",
                "differsFromSource: differsFromSource=MARKING",
                "a year: occurredFrom=" + inspection.from() + "&occurredBefore=" + inspection.to(),
                "a year, count=true: count=true&occurredFrom=" + inspection.from() + "&occurredBefore="
                        + inspection.to(),
                "sourceSystem: sourceSystem=cheshire-rms",
                "sourceReference alone: sourceReference=" + landmarks.sourceReference(),
                "source system and reference: sourceSystem=cheshire-rms&sourceReference=" + landmarks.sourceReference(),
                "reference: reference=" + landmarks.disruptionReference());
    }

    private List<String> ofThreats() {
        return List.of(
                "of an organisation: organisation=cheshire",
                "of an organisation, count=true: organisation=cheshire&count=true",
                "of an organisation, by tier: organisation=cheshire&sort=tier",
                "threatType: threatType=VULNERABILITY",
                "primaryCrimeType: primaryCrimeType=ORGANISED_IMMIGRATION_CRIME",
                "primaryCrimeType without a hit: primaryCrimeType=BRIBERY_CORRUPTION_SANCTIONS_EVASION",
                "crimeType: crimeType=ORGANISED_IMMIGRATION_CRIME",
                "tier: tier=1",
                "no tier: tier=none",
                "phase: phase=CLOSED_NO_LONGER_SOC",
                "not SOC: soc=false",
                "moderationStatus: moderationStatus=RETURNED",
                "assessmentType: assessmentType=THEMATIC",
                "place: place=cumbria",
                "sourceReference alone: sourceReference=none",
                "reference: reference=" + landmarks.threatReference());
    }

    private List<String> ofOrders() {
        return List.of(
                "of an organisation: organisation=cheshire",
                "of an organisation, count=true: organisation=cheshire&count=true",
                "managed by an organisation: managingOrganisation=cheshire",
                "managed by an organisation, by madeOn: managingOrganisation=cheshire&sort=-madeOn",
                "orderType: orderType=DDTRO",
                "orderType without a hit: orderType=CONFISCATION_ORDER",
                "subjectLocation: subjectLocation=ABROAD",
                "state: state=NOT_YET_IN_FORCE",
                "state, count=true: state=IN_FORCE&count=true",
                "a year: madeFrom=" + inspection.from() + "&madeBefore=" + inspection.to(),
                "on a threat: threat=" + landmarks.orderedThreat(),
                "linkStatus: linkStatus=REFUSED",
                "sourceReference alone: sourceReference=none",
                "reference: reference=" + landmarks.orderReference());
    }

    private void returns() {
        String group = "Returns";
        String year = "from=" + inspection.from() + "&to=" + inspection.to();
        String disruptions = RETURNS + "disruptions?" + year;
        add(group, "disruptions, a year", REGION, disruptions);
        add(group, "disruptions, a year", FORCE, disruptions);
        add(group, "disruptions, a year, as known last year", REGION, disruptions + "&asKnownAt=" + lastYear);
        add(group, "disruptions, a year, of an organisation", REGION, disruptions + "&organisation=cheshire");
        add(group, "disruptions without bounds", REGION, RETURNS + "disruptions?from=any&to=any");
        written(group, "disruptions, a year", disruptions);
        add(group, "threats", REGION, RETURNS + "threats");
        add(group, "threats", FORCE, RETURNS + "threats");
        add(group, "threats, as known three years ago", REGION, RETURNS + "threats?asKnownAt=" + threeYearsAgo);
        written(group, "threats", RETURNS + "threats");
        add(group, "OCG table", REGION, RETURNS + "ocg-table");
        add(group, "OCG table beside last year", REGION, RETURNS + "ocg-table?comparedWithAsKnownAt=" + lastYear);
        written(group, "OCG table", RETURNS + "ocg-table");
        add(group, "orders", REGION, RETURNS + "orders");
        add(group, "orders, as known three years ago", REGION, RETURNS + "orders?asKnownAt=" + threeYearsAgo);
        written(group, "orders", RETURNS + "orders");
        add(group, "inspection", REGION, RETURNS + "inspection?" + year);
        add(group, "inspection", INSPECTOR, RETURNS + "inspection?" + year);
        all.add(inspection.question());
        written(group, "inspection", RETURNS + "inspection?" + year);
    }

    private void written(String group, String words, String address) {
        all.add(Question.of(group, words + ", CSV", REGION, address).with("Accept", "text/csv"));
        all.add(Question.of(group, words + ", XLSX", REGION, address).with("Accept", WORKBOOK));
    }

    private void subject() {
        all.add(Question.of("Subject access", "one name", RECORDS, "/api/v1/subject-access")
                .with("Access-Reason", "SAR-1")
                .sending("{\"names\": [\"" + landmarks.person() + "\"]}"));
    }

    /** The address of the deep page, by following the list to it. */
    private String deep(String group, String address) {
        String page = address;
        for (int number = 1; number < DEEP; number++) {
            JsonNode next = asking.ask(Question.of(group, "page " + number, REGION, page))
                    .json()
                    .path("next");
            if (!next.isTextual()) {
                return page;
            }
            page = next.asText();
        }
        return page;
    }

    private void add(String group, String words, String persona, String path) {
        all.add(Question.of(group, words, persona, path));
    }
}
