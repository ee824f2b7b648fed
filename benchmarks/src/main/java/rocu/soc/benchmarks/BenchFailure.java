package rocu.soc.benchmarks;

/** A measurement that cannot be made, or whose figures would not be true; the message says what to do. */
public final class BenchFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BenchFailure(String message) {
        super(message);
    }

    public BenchFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
