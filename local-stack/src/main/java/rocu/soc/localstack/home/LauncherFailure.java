package rocu.soc.localstack.home;

/** A start, stop or build that cannot go on; its message is for the person at the keyboard and says what to do. */
public final class LauncherFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LauncherFailure(String message) {
        super(message);
    }

    public LauncherFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
