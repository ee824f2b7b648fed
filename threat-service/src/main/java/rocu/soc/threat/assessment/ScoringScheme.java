package rocu.soc.threat.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.rule.Confidence;
import rocu.soc.chassis.record.rule.DatedRule;
import rocu.soc.chassis.web.json.BodyReader;
import rocu.soc.chassis.web.json.Judged;
import rocu.soc.threat.codelist.CodeSource;
import rocu.soc.threat.masterlist.AssessmentType;

/**
 * What is scored, and how scores become a proposed tier. Nothing of the national matrix is public but its three sections:
 * what ships is illustrative, and says so.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ScoringScheme(
        @Schema(description = "By which assessments name it")
        String id,

        @Schema(description = "By which assessments name what they were scored by")
        int version,

        @Schema(description = "Whether it assesses a live threat or a crime theme")
        AssessmentType model,

        @Schema(description = "Its name among people") String title,

        @Schema(description = "Where it comes from; illustrative ones are nobody's official scheme")
        CodeSource source,

        @Schema(description = "How far it was found there") Confidence confidence,
        @Schema(description = "Each kind once") List<Section> sections,

        @Schema(description = "Which tier a risk score proposes")
        List<Band> bands,

        @Schema(description = "First day") LocalDate validFrom,

        @Schema(description = "Day after the last; left out while it holds") @Nullable
        LocalDate validTo) {

    private static final String CODE = "[A-Z][A-Z0-9]*(_[A-Z0-9]+)*";

    ScoringScheme {
        sections = List.copyOf(sections);
        bands = List.copyOf(bands);
    }

    static ScoringScheme of(DatedRule<SchemeMatrix> rule) {
        return new ScoringScheme(
                rule.key(),
                rule.value().number(),
                rule.value().model(),
                rule.value().title(),
                CodeSource.valueOf(rule.source()),
                rule.confidence(),
                rule.value().sections(),
                rule.value().bands(),
                rule.validFrom(),
                rule.validTo());
    }

    /** A part of the scheme. */
    @Schema(name = "SchemeSection")
    record Section(
            @Schema(description = "What it scores") SectionKind section,

            @Schema(description = "Its name among people") @Size(max = 500)
            String label,

            @Schema(description = "Its questions") @Size(min = 1, max = 50)
            List<Factor> factors)
            implements Judged {

        @Override
        public void judge(BodyReader reader) {
            if (factors.isEmpty()) {
                reader.broken("factors", "required", "A section has one factor at least.");
            }
        }
    }

    /** One question. */
    @Schema(name = "SchemeFactor")
    record Factor(
            @Schema(description = "Its code", examples = "PHYSICAL", pattern = "^" + CODE + "$") @Size(max = 60)
            String factor,

            @Schema(description = "The question") @Size(max = 500)
            String label,

            @Schema(description = "The answers that it takes") @Size(min = 1, max = 50)
            List<Value> values)
            implements Judged {

        Optional<Value> value(String code) {
            return values.stream().filter(value -> value.value().equals(code)).findFirst();
        }

        @Override
        public void judge(BodyReader reader) {
            judgeCode("factor", factor, reader);
            if (values.isEmpty()) {
                reader.broken("values", "required", "A factor has one answer at least.");
            }
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < values.size(); i++) {
                if (!seen.add(values.get(i).value())) {
                    reader.elements("values")
                            .get(i)
                            .broken("value", "repeated", "Another answer to the factor has this code.");
                }
            }
        }
    }

    /** One answer to it. */
    @Schema(name = "SchemeValue")
    record Value(
            @Schema(description = "Its code", examples = "SERIOUS", pattern = "^" + CODE + "$") @Size(max = 60)
            String value,

            @Schema(description = "The answer") @Size(max = 500)
            String label,

            @Schema(description = "What it counts") @Min(0) @Max(10_000)
            int points)
            implements Judged {

        @Override
        public void judge(BodyReader reader) {
            judgeCode("value", value, reader);
        }
    }

    /** From which risk score on which tier is proposed. */
    @Schema(name = "SchemeBand")
    record Band(
            @Schema(description = "The lowest risk score of the band") @Min(0) @Max(1_000_000_000)
            int atLeast,

            @Schema(description = "The tier that it proposes") @Min(1) @Max(5)
            int tier) {}

    private static void judgeCode(String member, String code, BodyReader reader) {
        if (!code.isEmpty() && !code.matches(CODE)) {
            reader.broken(member, "not-a-code", "Upper-case words joined by underscores.");
        }
    }

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
    int points(SectionKind section, List<Score> scores) {
        return sections.stream()
                .filter(one -> one.section() == section)
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
