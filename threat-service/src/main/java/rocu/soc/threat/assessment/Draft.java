package rocu.soc.threat.assessment;

/** A new assessment, by the scheme that is in force. */
record Draft(ScoringScheme scheme, AssessmentFacts facts) {}
