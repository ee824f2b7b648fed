package rocu.soc.threat.masterlist;

/** What a threat is; APMIS knows these three (HMICFRS PEEL 2022/23). */
public enum ThreatType {
    /** Organised crime group. */
    OCG,
    PRIORITY_INDIVIDUAL,
    /** What organised crime exploits, for example a county line. */
    VULNERABILITY
}
