package rocu.soc.systemtests.walk;

/** What an organisation is to a record: a column of the table in docs/policy.md. */
enum Relation {
    OWNER("Owner"),
    AFFECTED("Affected or supporting"),
    REGION("Other force of the region"),
    ROCU("ROCU"),
    PARTNER("Partner"),
    OUTSIDE("Everybody else");

    private final String column;

    Relation(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
