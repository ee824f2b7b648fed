package rocu.soc.gateway.routing;

/** No connection to a service came about, so that it has done nothing. */
final class Unreachable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unreachable(Throwable cause) {
        super(cause);
    }
}
