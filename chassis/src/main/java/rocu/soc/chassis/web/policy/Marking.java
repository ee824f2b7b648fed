package rocu.soc.chassis.web.policy;

/** Government Security Classifications, August 2024: OFFICIAL-SENSITIVE is a marking inside OFFICIAL. Nothing above may be stored. */
public enum Marking {
    OFFICIAL,
    OFFICIAL_SENSITIVE
}
