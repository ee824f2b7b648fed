package rocu.soc.chassis.audit;

/** The log cannot be written: what it would have told of does not happen. */
class AuditUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AuditUnavailable(Throwable cause) {
        super(cause);
    }
}
