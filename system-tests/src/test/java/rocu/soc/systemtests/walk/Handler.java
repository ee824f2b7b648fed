package rocu.soc.systemtests.walk;

/** Walks one operation as one persona, over all records that it can be about. */
@FunctionalInterface
interface Handler {

    void walk(String operation, Persona persona);

    /** Walks this, and then the other. */
    default Handler and(Handler other) {
        return (operation, persona) -> {
            walk(operation, persona);
            other.walk(operation, persona);
        };
    }
}
