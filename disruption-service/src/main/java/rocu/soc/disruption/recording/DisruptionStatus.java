package rocu.soc.disruption.recording;

/** Whether a disruption counts, or was taken back. */
public enum DisruptionStatus {
    RECORDED,
    WITHDRAWN
}
