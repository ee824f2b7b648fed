package rocu.soc.localstack.process;

/** How a process came to its end. */
public enum Ending {
    WAS_NOT_RUNNING,
    ORDERLY,
    KILLED
}
