package rocu.soc.threat.masterlist;

/**
 * A change of what is said of a threat.
 *
 * @param facts all of them, as they are to be
 */
record Amendment(ThreatFacts facts, Step step) {}
