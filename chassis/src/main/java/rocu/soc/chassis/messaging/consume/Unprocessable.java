package rocu.soc.chassis.messaging.consume;

/** This record can never be processed, however often it is tried. The message names the fault and never a value. */
public final class Unprocessable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Unprocessable(String message) {
        super(message);
    }
}
