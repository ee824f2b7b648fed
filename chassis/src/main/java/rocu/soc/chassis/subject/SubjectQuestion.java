package rocu.soc.chassis.subject;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.json.BodyReader;
import rocu.soc.chassis.problem.Problem;

/**
 * About whom is asked, and by what a record is known to be about that person.
 *
 * @param names by which the person is or was known, at most 10: all words of one of them stand in a record, in whatever order,
 *     without regard to case and accents
 * @param dateOfBirth supports a match and makes none
 * @param identifiers at most 20, compared without regard to the scheme, case, spaces and punctuation
 * @param records only these, at most 200: what a reader has found to be about the person and not about a namesake
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SubjectQuestion(
        @Nullable List<String> names,
        @Nullable LocalDate dateOfBirth,
        @Nullable List<SubjectIdentifier> identifiers,
        @Nullable List<UUID> records) {

    private static final int MOST_NAMES = 10;
    private static final int MOST_IDENTIFIERS = 20;
    private static final int MOST_RECORDS = 200;
    private static final int LONGEST = 200;

    public SubjectQuestion {
        names = names == null ? List.of() : List.copyOf(names);
        identifiers = identifiers == null ? List.of() : List.copyOf(identifiers);
        records = records == null ? List.of() : List.copyOf(records);
    }

    @Override
    public List<String> names() {
        return Objects.requireNonNull(names);
    }

    @Override
    public List<SubjectIdentifier> identifiers() {
        return Objects.requireNonNull(identifiers);
    }

    @Override
    public List<UUID> records() {
        return Objects.requireNonNull(records);
    }

    /**
     * Reads the body of a request.
     *
     * @throws Problem 400 {@code malformed-request}, 422 {@code broken-rule}
     */
    public static SubjectQuestion read(ObjectNode body) {
        BodyReader reader = BodyReader.of(body);
        List<String> names = reader.texts("names", MOST_NAMES, LONGEST);
        for (int i = 0; i < names.size(); i++) {
            if (SubjectWords.of(names.get(i)).isEmpty()) {
                reader.broken("names", i, "no-name", "A name has a word that is no initial.");
            }
        }
        LocalDate dateOfBirth = reader.optionalDay("dateOfBirth").orElse(null);
        List<SubjectIdentifier> identifiers = new ArrayList<>();
        for (BodyReader identifier : reader.objects("identifiers", MOST_IDENTIFIERS)) {
            String scheme = identifier.requiredText("scheme", LONGEST);
            String value = identifier.requiredText("value", LONGEST);
            if (!value.isEmpty() && SubjectWords.compact(value).isEmpty()) {
                identifier.broken("value", "no-identifier", "An identifier has letters or digits.");
            }
            identifiers.add(new SubjectIdentifier(scheme, value));
            identifier.noMore();
        }
        List<UUID> records = new ArrayList<>();
        List<String> named = reader.texts("records", MOST_RECORDS, LONGEST);
        for (int i = 0; i < named.size(); i++) {
            try {
                records.add(UUID.fromString(named.get(i)));
            } catch (IllegalArgumentException notAnId) {
                reader.broken("records", i, "not-an-id", "Send the id of a record.");
            }
        }
        if (names.isEmpty() && identifiers.isEmpty()) {
            reader.broken("names", "missing", "Give a name or an identifier.");
        }
        reader.finish();
        return new SubjectQuestion(names, dateOfBirth, identifiers, records);
    }
}
