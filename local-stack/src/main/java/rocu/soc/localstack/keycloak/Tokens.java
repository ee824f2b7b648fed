package rocu.soc.localstack.keycloak;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import rocu.soc.localstack.home.LauncherFailure;
import rocu.soc.localstack.home.Region;
import rocu.soc.localstack.home.Secrets;

/** Access tokens of the personas, as a force's system or a person's tool would get them; kept until they are nearly over. */
public final class Tokens {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration MARGIN = Duration.ofMinutes(1);
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(LIMIT).build();
    private final ObjectMapper json = new ObjectMapper();
    private final Personas personas;
    private final Map<String, Token> kept = new ConcurrentHashMap<>();
    private final String issuer;
    private final Secrets secrets;

    private record Token(String value, Instant expires) {
        boolean isFresh() {
            return Instant.now().plus(MARGIN).isBefore(expires);
        }
    }

    public Tokens(String issuer, Region region, Secrets secrets) {
        this.issuer = issuer;
        this.personas = Personas.of(region);
        this.secrets = secrets;
    }

    /** The token that the persona stands for. */
    public String of(String name) {
        Persona persona = persona(name);
        return kept.compute(name, (key, old) -> old != null && old.isFresh() ? old : request(grant(persona)))
                .value();
    }

    /** Asks for new ones from now on: those that are kept are not taken any more. */
    public void forget() {
        kept.clear();
    }

    /** A new token of a person through a named client, for example one whose tokens are for another system. */
    public String from(String client, String name) {
        return request(passwordGrant(client, persona(name))).value();
    }

    /** What the persona signs in with at a login page. */
    public String password(String name) {
        return secrets.password(persona(name).name());
    }

    private Persona persona(String name) {
        return personas.named(name)
                .orElseThrow(() -> new LauncherFailure("There is no persona " + name + ". There are: "
                        + personas.all().stream().map(Persona::name).collect(Collectors.joining(", ")) + "."));
    }

    private Map<String, String> grant(Persona persona) {
        return persona.isServiceAccount()
                ? Map.of(
                        "grant_type", "client_credentials",
                        "client_id", persona.name(),
                        "client_secret", secrets.password(persona.name()))
                : passwordGrant(RealmClient.COMMAND_LINE.id(), persona);
    }

    private Map<String, String> passwordGrant(String client, Persona persona) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "password");
        form.put("client_id", client);
        form.put("username", persona.name());
        form.put("password", secrets.password(persona.name()));
        return form;
    }

    private Token request(Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .timeout(LIMIT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode answer = json.readTree(response.body());
            if (response.statusCode() != 200) {
                throw new LauncherFailure("Keycloak gave no token: "
                        + answer.path("error_description").asText());
            }
            return new Token(
                    answer.get("access_token").asText(),
                    Instant.now().plusSeconds(answer.get("expires_in").asLong()));
        } catch (IOException cause) {
            throw new LauncherFailure(
                    "Keycloak does not answer at " + issuer + ": is the suite up? (./soc status)", cause);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new LauncherFailure("Interrupted while waiting for a token", cause);
        }
    }
}
