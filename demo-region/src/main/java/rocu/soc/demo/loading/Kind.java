package rocu.soc.demo.loading;

/** The kinds of records, each with a history of its own in the service that owns it. */
enum Kind {
    THREATS("threats", ""),
    DISRUPTIONS("disruptions", "&status=RECORDED&status=WITHDRAWN"),
    ORDERS("orders", "");

    private final String path;
    private final String every;

    Kind(String path, String every) {
        this.path = path;
        this.every = every;
    }

    String label() {
        return path;
    }

    String path() {
        return "/api/v1/" + path;
    }

    /** What a list is asked besides, so that it leaves no record out. */
    String every() {
        return every;
    }
}
