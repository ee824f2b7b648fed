package rocu.soc.demo.loading;

/** The suite did not take what was sent, or did not answer. The message says what it said. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refused(String message) {
        super(message);
    }

    Refused(String message, Throwable cause) {
        super(message, cause);
    }
}
