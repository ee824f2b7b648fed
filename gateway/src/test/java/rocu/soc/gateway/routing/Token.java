package rocu.soc.gateway.routing;

import rocu.soc.localstack.testing.TestServers;

/** Authorization header fields of accounts of the realm. */
final class Token {

    private Token() {}

    static String of(String persona) {
        return "Bearer " + TestServers.token(persona);
    }

    static String ofAnalyst() {
        return of("rocu-analyst");
    }

    /** A token of the same person from a client with a peculiarity, for example {@code other-audience}. */
    static String ofAnalystFrom(String client) {
        return "Bearer " + TestServers.tokenFrom(client, "rocu-analyst");
    }
}
