package rocu.soc.threat.assessment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of a new assessment, as the API document shows it: by which scheme, and what is said so far. */
@Schema(name = "AssessmentDraft", allOf = AssessmentFacts.class)
record DraftSchema(String scheme) {}
