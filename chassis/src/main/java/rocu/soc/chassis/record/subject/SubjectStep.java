package rocu.soc.chassis.record.subject;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.json.BodyReader;
import rocu.soc.chassis.web.json.Declared;
import rocu.soc.chassis.web.problem.Problem;

/**
 * What one service is asked at a time: to search on from where it stopped. Everything that it needs stands in here, so that any
 * instance of a service can go on.
 *
 * @param after where it stopped; null to begin
 * @param found how many records it found before
 * @param patience milliseconds after which it is to stop and say where; one slice of records is searched in any case
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubjectStep(
        SubjectQuestion question,
        @Nullable SubjectPlace after,
        @Min(0) @Max(Integer.MAX_VALUE) int found,
        @Min(0) @Max(20_000) int patience) {

    private static final Declared<SubjectStep> BODY = Declared.of(SubjectStep.class);

    /**
     * Reads the body of a request.
     *
     * @throws Problem 400 {@code malformed-request}, 422 {@code broken-rule}
     */
    static SubjectStep read(ObjectNode body) {
        BodyReader reader = BodyReader.of(body);
        SubjectStep step = BODY.read(reader);
        reader.finish();
        return step;
    }
}
