package rocu.soc.localstack.keycloak;

/** The clients of the local realm through which people sign in. */
enum RealmClient {
    /** Persona tokens for the command line and for tests. */
    COMMAND_LINE("soc-cli"),
    /** Sign-in from the API page of the gateway. */
    API_PAGE("soc-swagger"),
    /** Its tokens are for another system. */
    OTHER_AUDIENCE("other-audience"),
    /** Its tokens end after a second. */
    SHORT_LIVED("short-lived");

    private final String id;

    RealmClient(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }
}
