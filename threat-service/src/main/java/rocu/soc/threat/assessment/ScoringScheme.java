package rocu.soc.threat.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.rule.Confidence;
import rocu.soc.chassis.rule.DatedRule;
import rocu.soc.threat.codelist.CodeSource;
import rocu.soc.threat.masterlist.AssessmentType;

/**
 * What is scored, and how scores become a proposed tier. Nothing of the national matrix is public but its three sections:
 * what ships is illustrative, and says so.
 *
 * @param model whether it assesses a live threat or a crime theme
 * @param source ILLUSTRATIVE for what ships; REGION for one that the region laid down or was given
 * @param confidence how far it was found there
 * @param bands the highest first
 * @param validFrom first day
 * @param validTo day after the last; null while it is in force
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ScoringScheme(
        String id,
        int version,
        AssessmentType model,
        String title,
        CodeSource source,
        Confidence confidence,
        List<Section> sections,
        List<Band> bands,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    static final String HARM = "HARM";
    static final String LIKELIHOOD = "LIKELIHOOD";
    static final String ORGANISATIONAL_POSITION = "ORGANISATIONAL_POSITION";

    ScoringScheme {
        sections = List.copyOf(sections);
        bands = List.copyOf(bands);
    }

    static ScoringScheme of(DatedRule<SchemeMatrix> rule) {
        return new ScoringScheme(
                rule.key(),
                rule.value().version(),
                rule.value().model(),
                rule.value().title(),
                CodeSource.valueOf(rule.source()),
                rule.confidence(),
                rule.value().sections(),
                rule.value().bands(),
                rule.validFrom(),
                rule.validTo());
    }

    /** A part of the scheme: harm, likelihood, or organisational position. */
    @Schema(name = "SchemeSection")
    record Section(String section, String label, List<Factor> factors) {}

    /** One question. */
    @Schema(name = "SchemeFactor")
    record Factor(String factor, String label, List<Value> values) {

        Optional<Value> value(String code) {
            return values.stream().filter(value -> value.value().equals(code)).findFirst();
        }
    }

    /** One answer to it. */
    @Schema(name = "SchemeValue")
    record Value(String value, String label, int points) {}

    /** From which risk score on which tier is proposed. */
    @Schema(name = "SchemeBand")
    record Band(int atLeast, int tier) {}

    boolean isInForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    Stream<Factor> factors() {
        return sections.stream().flatMap(section -> section.factors().stream());
    }

    Optional<Factor> factor(String code) {
        return factors().filter(factor -> factor.factor().equals(code)).findFirst();
    }

    /** The points of a section together. */
    int points(String section, List<Score> scores) {
        return sections.stream()
                .filter(one -> one.section().equals(section))
                .flatMap(one -> one.factors().stream())
                .mapToInt(factor -> scores.stream()
                        .filter(score -> score.factor().equals(factor.factor()))
                        .flatMap(score -> factor.value(score.value()).stream())
                        .mapToInt(Value::points)
                        .sum())
                .sum();
    }

    /** The tier of the highest band that the risk score reaches. */
    int tier(int risk) {
        return bands.stream()
                .filter(band -> risk >= band.atLeast())
                .mapToInt(Band::tier)
                .min()
                .orElseThrow(() -> new IllegalStateException("No band of " + id + " takes " + risk));
    }
}
