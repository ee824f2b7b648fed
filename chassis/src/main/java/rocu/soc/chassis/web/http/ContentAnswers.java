package rocu.soc.chassis.web.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Answers with reference data, which has no version: its entity tag is a digest of what is said. */
@ApplicationScoped
public class ContentAnswers {

    private static final int DIGEST = 16;

    @Inject
    Conditions conditions;

    @Inject
    ObjectMapper mapper;

    /** The document, or 304 to who holds it already. */
    public Response answer(Object content) {
        byte[] document = json(content);
        String tag = digest(document);
        boolean held = conditions.ifNoneMatch().filter(some -> some.holds(tag)).isPresent();
        return OfTheCaller.alone(
                        (held ? Response.notModified() : Response.ok(document)).header(Etag.HEADER, "\"" + tag + "\""))
                .build();
    }

    private byte[] json(Object content) {
        try {
            return mapper.writeValueAsBytes(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Reference data can be written", e);
        }
    }

    private static String digest(byte[] document) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(document);
            return HexFormat.of().formatHex(Arrays.copyOf(whole, DIGEST));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
