package rocu.soc.threat.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.json.BodyReader;
import rocu.soc.chassis.web.json.Judged;
import rocu.soc.threat.masterlist.AssessmentType;

/** A version of a scoring scheme, as an administrator states it and as it is kept; of the bands the highest stands first. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SchemeMatrix(
        @Schema(description = "As the address has it; it is not kept") @Size(max = 60) @Nullable
        String id,

        @Schema(description = "Its number, by which assessments name it; given by this system")
        @Min(1)
        @Max(Integer.MAX_VALUE)
        @Nullable
        Integer version,

        @Schema(description = "Whether it assesses a live threat or a crime theme")
        AssessmentType model,

        @Schema(description = "Its name among people") @Size(max = 200)
        String title,

        @Schema(description = "Each kind once; the code of a factor stands once in the scheme") @Size(min = 1, max = 3)
        List<ScoringScheme.Section> sections,

        @Schema(description = "One of them from 0 on, so that every risk score has a tier; a lower score, a lower tier")
        @Size(min = 1, max = 20)
        List<ScoringScheme.Band> bands)
        implements Judged {

    SchemeMatrix {
        sections = List.copyOf(sections);
        bands = bands.stream()
                .sorted(Comparator.comparingInt(ScoringScheme.Band::atLeast).reversed())
                .toList();
    }

    /** As it is kept, under that number. */
    SchemeMatrix numbered(int number) {
        return new SchemeMatrix(null, number, model, title, sections, bands);
    }

    int number() {
        return Objects.requireNonNull(version, "What is kept has its number");
    }

    /** Whether the same scores come to the same totals and the same tier by both. */
    boolean scoresLike(SchemeMatrix other) {
        return model == other.model && sections.equals(other.sections) && bands.equals(other.bands);
    }

    @Override
    public void judge(BodyReader reader) {
        Set<SectionKind> kinds = EnumSet.noneOf(SectionKind.class);
        sections.forEach(section -> kinds.add(section.section()));
        if (sections.size() != SectionKind.values().length || kinds.size() != sections.size()) {
            reader.broken("sections", "incomplete", "Each once: " + List.of(SectionKind.values()) + ".");
        }
        judgeFactors(reader.elements("sections"));
        if (bands.isEmpty() || bands.getLast().atLeast() != 0) {
            reader.broken("bands", "incomplete", "One band begins at 0, so that every risk score has a tier.");
        }
        for (int i = 1; i < bands.size(); i++) {
            if (bands.get(i).atLeast() == bands.get(i - 1).atLeast()
                    || bands.get(i).tier() <= bands.get(i - 1).tier()) {
                reader.broken("bands", "not-in-order", "A lower risk score proposes a lower tier: 1 is the highest.");
                break;
            }
        }
    }

    private void judgeFactors(List<BodyReader> readers) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < sections.size(); i++) {
            List<ScoringScheme.Factor> factors = sections.get(i).factors();
            for (int j = 0; j < factors.size(); j++) {
                if (!seen.add(factors.get(j).factor())) {
                    readers.get(i)
                            .elements("factors")
                            .get(j)
                            .broken("factor", "repeated", "Another factor of the scheme has this code.");
                }
            }
        }
    }
}
