package rocu.soc.benchmarks.scale;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Base64;

/** The account that a token is for, as records name it. */
public final class Account {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Account() {}

    public static String behind(String token) {
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), UTF_8);
        try {
            return MAPPER.readTree(claims).path("sub").asText();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The claims of a token are JSON", e);
        }
    }
}
