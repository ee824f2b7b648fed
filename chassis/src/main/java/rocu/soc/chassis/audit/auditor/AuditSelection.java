package rocu.soc.chassis.audit.auditor;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.audit.AuditOperation;
import rocu.soc.chassis.audit.sought.SearchKey;
import rocu.soc.chassis.web.json.Texts;
import rocu.soc.chassis.web.list.QueryValues;
import rocu.soc.chassis.web.time.ReportingDay;

/** Which entries of the log an auditor looks for, as the client wrote it. */
public class AuditSelection {

    static final String ACTOR = "actor";
    static final String ON_BEHALF_OF = "onBehalfOf";
    static final String ORGANISATION = "organisation";
    static final String RECORD = "record";
    static final String SEARCHED_FOR = "searchedFor";
    static final String OPERATION = "operation";
    static final String FROM = "from";
    static final String TO = "to";

    private static final String WANTED =
            "Send a day, YYYY-MM-DD, or an instant such as 2023-01-04T17:00:00Z (a + must be sent as %2B).";

    /** Between these PostgreSQL has every instant. */
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    @QueryParam(ACTOR)
    @Parameter(description = "The account that acted, by its id at the identity provider")
    @Nullable
    String actor;

    @QueryParam(ON_BEHALF_OF)
    @Parameter(description = "The person for whom a force system acted, as the system named it (recordedBy.userId)")
    @Nullable
    String onBehalfOf;

    @QueryParam(ORGANISATION)
    @Parameter(description = "The organisation for which the account acted, a code of /api/v1/code-lists/organisations")
    @Nullable
    String organisation;

    @QueryParam(RECORD)
    @Parameter(
            description = "The id of a record that was seen, changed or asked for",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Nullable
    String record;

    @QueryParam(SEARCHED_FOR)
    @Parameter(
            description =
                    "A name or a reference: who searched for it, or for more words than these, whatever was found. The"
                            + " log holds keyed hashes of words alone, folded and joined as a subject access request compares them; an"
                            + " initial counts for nothing",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = Texts.LONGEST_LINE))
    @Nullable
    String searchedFor;

    @QueryParam(OPERATION)
    @Parameter(
            description = "What was done",
            schema = @Schema(type = SchemaType.ARRAY, implementation = AuditOperation.class))
    @Nullable
    List<String> operation;

    @QueryParam(FROM)
    @Parameter(description = "The earliest instant, or the first day (Europe/London)")
    @Nullable
    String from;

    @QueryParam(TO)
    @Parameter(description = "The first instant that is too late, or the day after the last one (Europe/London)")
    @Nullable
    String to;

    /**
     * Reads what the client wrote.
     *
     * @throws rocu.soc.chassis.web.problem.Problem 400 {@code invalid-parameter} with every fault
     */
    public AuditQuestion read() {
        QueryValues values = new QueryValues();
        Instant begin = instant(values, FROM, from);
        Instant end = instant(values, TO, to);
        if (begin != null && end != null && !begin.isBefore(end)) {
            values.refuse(TO, "not-after-from", "A period ends after it begins.");
        }
        String account = text(values, ACTOR, actor);
        String person = text(values, ON_BEHALF_OF, onBehalfOf);
        String of = text(values, ORGANISATION, organisation);
        UUID about = values.id(RECORD, record);
        String sought = text(values, SEARCHED_FOR, searchedFor);
        if (sought != null && !SearchKey.hasWords(sought)) {
            values.refuse(SEARCHED_FOR, "no-name", "A name or a reference has a letter or a digit.");
        }
        List<String> done = values.codes(OPERATION, operation, AuditOperation.class);
        values.raise();
        return new AuditQuestion(
                account,
                person,
                of,
                about,
                sought,
                done.stream().map(AuditOperation::valueOf).distinct().toList(),
                begin,
                end);
    }

    private static @Nullable String text(QueryValues values, String parameter, @Nullable String given) {
        return given == null
                ? null
                : values.texts(parameter, List.of(given)).stream().findFirst().orElse(null);
    }

    private static @Nullable Instant instant(QueryValues values, String parameter, @Nullable String given) {
        if (given == null) {
            return null;
        }
        try {
            Instant instant = given.length() == 10
                    ? LocalDate.parse(given).atStartOfDay(ReportingDay.LONDON).toInstant()
                    : OffsetDateTime.parse(given).toInstant();
            if (!instant.isBefore(EARLIEST) && !instant.isAfter(LATEST)) {
                return instant;
            }
        } catch (DateTimeException e) {
            values.refuse(parameter, "not-an-instant", WANTED);
            return null;
        }
        values.refuse(parameter, "not-an-instant", "From the year 1900 to 9998.");
        return null;
    }
}
