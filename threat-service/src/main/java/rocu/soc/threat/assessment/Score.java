package rocu.soc.threat.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The answer of an assessor to one question of the scheme.
 *
 * @param factor the question
 * @param value the answer, one of the factor's
 * @param evidence what it rests on, at most 2,000 characters
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "AssessmentScore")
record Score(
        String factor,
        @Column(name = "\"value\"") String value,
        @Nullable String evidence,
        @Enumerated(EnumType.STRING) @Nullable Confidence confidence) {}
