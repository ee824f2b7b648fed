package rocu.soc.chassis.web.http;

import jakarta.ws.rs.core.Response;

/** An answer that is one caller's. Nobody between may change it either: a proxy that compresses it would weaken its tag. */
public final class OfTheCaller {

    private OfTheCaller() {}

    /** The same answer, kept by its caller alone, who asks again each time whether it still holds. */
    public static Response.ResponseBuilder alone(Response.ResponseBuilder answer) {
        return answer.header("Cache-Control", "private, no-cache, no-transform")
                .header("Vary", "Authorization, Accept");
    }
}
