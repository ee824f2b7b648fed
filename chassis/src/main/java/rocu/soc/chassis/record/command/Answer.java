package rocu.soc.chassis.record.command;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.http.OfTheCaller;

/**
 * What a command answers: complete, so that it can be kept and given again.
 *
 * @param record the record that the answer shows; null if it shows none
 * @param headers {@code Location}, {@code ETag}
 * @param body JSON in UTF-8; null in an answer that was kept, when what it showed was erased since
 */
@SuppressWarnings("ArrayRecordComponent") // written once, read once
public record Answer(int status, @Nullable UUID record, Map<String, String> headers, byte @Nullable [] body) {

    public Answer {
        headers = Map.copyOf(headers);
    }

    /** The answer as it leaves the service. */
    public Response response() {
        Response.ResponseBuilder response =
                Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(body);
        headers.forEach(response::header);
        return OfTheCaller.alone(response).build();
    }
}
