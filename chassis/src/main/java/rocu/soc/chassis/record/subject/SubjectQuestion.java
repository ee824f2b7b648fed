package rocu.soc.chassis.record.subject;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.json.BodyReader;
import rocu.soc.chassis.web.json.Declared;
import rocu.soc.chassis.web.json.Judged;
import rocu.soc.chassis.web.problem.Problem;

/** About whom is asked, and by what a record is known to be about that person. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SubjectQuestion(
        @Schema(
                description =
                        "By which the person is or was known: all words of one of them stand in a record, in whatever"
                                + " order, without regard to case, accents, apostrophes and what does not show; joined with two"
                                + " neighbours at most, or apart behind a particle or between halves of three letters (ONEILL,"
                                + " O Neill), with Mc as Mac and ue as u; a name or an identifier is required",
                examples = "[\"Alex Example\"]")
        @Size(max = 10)
        List<@Size(max = 200) String> names,

        @Schema(description = "Supports a match and makes none") @Nullable
        LocalDate dateOfBirth,

        @Schema(description = "Compared without regard to the scheme, case, spaces and punctuation") @Size(max = 20)
        List<SubjectIdentifier> identifiers,

        @Schema(description = "Only these: what a reader has found to be about the person and not about a namesake")
        @Size(max = 200)
        List<UUID> records)
        implements Judged {

    private static final Declared<SubjectQuestion> BODY = Declared.of(SubjectQuestion.class);

    /**
     * Reads the body of a request.
     *
     * @throws Problem 400 {@code malformed-request}, 422 {@code broken-rule}
     */
    public static SubjectQuestion read(ObjectNode body) {
        BodyReader reader = BodyReader.of(body);
        SubjectQuestion question = BODY.read(reader);
        reader.finish();
        return question;
    }

    @Override
    public void judge(BodyReader reader) {
        for (int i = 0; i < names.size(); i++) {
            if (SubjectWords.of(names.get(i)).isEmpty()) {
                reader.broken("names", i, "no-name", "A name has a word that is no initial.");
            }
        }
        if (names.isEmpty() && identifiers.isEmpty()) {
            reader.broken("names", "missing", "Give a name or an identifier.");
        }
    }
}
