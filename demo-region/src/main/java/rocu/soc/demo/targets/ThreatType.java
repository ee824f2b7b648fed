package rocu.soc.demo.targets;

/** What kind of threat it is (HMICFRS PEEL 2022/23). */
public enum ThreatType {
    OCG,
    PRIORITY_INDIVIDUAL,
    VULNERABILITY
}
