package rocu.soc.threat.assessment;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.rule.Confidence;
import rocu.soc.threat.codelist.CodeSource;
import rocu.soc.threat.masterlist.AssessmentType;

/**
 * A version of a scoring scheme as an administrator states it, as the API document shows it.
 *
 * @param sections harm, likelihood and organisational position, each once
 * @param bands one of them from 0 on, so that every risk score has a tier
 * @param reason why it is stated; it stays in the history
 */
@Schema(name = "StatedScoringScheme")
record SchemeSchema(
        AssessmentType model,
        String title,
        CodeSource source,
        Confidence confidence,
        List<ScoringScheme.Section> sections,
        List<ScoringScheme.Band> bands,
        @Nullable String validTo,
        String reason) {}
