package rocu.soc.demo.loading;

/** In whose name the suite is asked. */
final class Persona {

    /** Loads history; role migration. */
    static final String LOADS = "migration";

    /** Seals it; role admin. */
    static final String SEALS = "admin";

    /** Reads what the region holds; role rocu-analyst. */
    static final String READS = "rocu-analyst";

    private Persona() {}
}
