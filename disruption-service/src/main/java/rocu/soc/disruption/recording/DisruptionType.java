package rocu.soc.disruption.recording;

/** Whose disruption it is (HMICFRS PEEL 2022/23, Appendix 2): forces record what they led, a ROCU lead and support. */
public enum DisruptionType {
    LEAD,
    /** Done by the ROCU to benefit another force or agency; never counted by the inspectorate. */
    SUPPORT
}
