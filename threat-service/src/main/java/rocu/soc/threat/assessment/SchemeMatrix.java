package rocu.soc.threat.assessment;

import java.util.List;
import rocu.soc.threat.masterlist.AssessmentType;

/**
 * What a version of a scoring scheme says, as it is kept.
 *
 * @param version its number, by which assessments name it
 * @param bands the highest first
 */
record SchemeMatrix(
        int version,
        AssessmentType model,
        String title,
        List<ScoringScheme.Section> sections,
        List<ScoringScheme.Band> bands) {

    SchemeMatrix {
        sections = List.copyOf(sections);
        bands = List.copyOf(bands);
    }

    /** Whether the same scores come to the same totals and the same tier by both. */
    boolean scoresLike(SchemeMatrix other) {
        return model == other.model && sections.equals(other.sections) && bands.equals(other.bands);
    }
}
