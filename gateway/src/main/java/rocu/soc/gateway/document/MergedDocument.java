package rocu.soc.gateway.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The API documents of several services as one (OpenAPI 3.1). Two services may share a schema, or a path that names the
 * service in itself, by saying the same; a name, path or operation id that means two things is refused, since no client
 * could tell them apart.
 */
final class MergedDocument {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final String SCHEME = "soc";
    private static final String OF_A_SERVICE = "/{service}/";

    private final ObjectNode document = JsonNodeFactory.instance.objectNode();
    private final ObjectNode paths;
    private final ObjectNode components = JsonNodeFactory.instance.objectNode();
    private final Map<String, JsonNode> added = new HashMap<>();
    private final Map<String, JsonNode> tags = new HashMap<>();
    private final Map<String, String> operations = new HashMap<>();

    private MergedDocument(String address) {
        document.put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", "Regional SOC master list")
                .put("version", "1.0.0")
                .put(
                        "description",
                        "One picture of serious and organised crime for a police region: threats, disruptions,"
                                + " ancillary orders. Failures are problem documents, listed at /problems; the codes that come"
                                + " with this system are listed at /code-lists. A text of at most 200 characters is a key, a name or"
                                + " a code: separators and characters that do not show are trimmed of its ends, and inside it they are"
                                + " 422 invisible-character. Source systems and references are stored and compared in NFKC; case and"
                                + " dashes count.\n\n"
                                + "A body has at most 1 MiB and arrives within 30 seconds. Tell its Content-Length: a body in"
                                + " chunks is the last request of its connection, as is one whose head could be read in two"
                                + " ways (400). Below all of this the server itself refuses what it cannot read as HTTP, without"
                                + " a document: 400 for a malformed request line or field, 414 for a line over 64 KiB, 431 for"
                                + " a head over 96 KiB; in HTTP/2 it resets the stream.");
        servers(document.putArray("servers"), address);
        paths = document.putObject("paths");
    }

    /**
     * Unites the documents.
     *
     * @param documents by service
     * @param issuer of the tokens that every operation asks for
     * @param address of the gateway, as clients reach it
     * @throws IllegalStateException if two documents contradict each other
     */
    static ObjectNode of(Map<String, ObjectNode> documents, String issuer, String address) {
        MergedDocument merged = new MergedDocument(address);
        documents.forEach(merged::add);
        merged.components.set("securitySchemes", securitySchemes(issuer));
        merged.components.set("headers", AnswerHeaders.components());
        AnswerHeaders.addTo(merged.components.path("responses"));
        merged.document.set("components", merged.components);
        if (!merged.tags.isEmpty()) {
            ArrayNode listed = merged.document.putArray("tags");
            merged.tags.keySet().stream().sorted().map(merged.tags::get).forEach(listed::add);
        }
        return merged.document;
    }

    /** A client takes the first, which it can be told another address for; a page of the gateway can use the second alone. */
    private static void servers(ArrayNode servers, String address) {
        ObjectNode region = servers.addObject()
                .put("url", "{gateway}")
                .put("description", "The gateway of a region, local or in production")
                .put("x-internal", false);
        region.putObject("variables")
                .putObject("gateway")
                .put("default", address)
                .put(
                        "description",
                        "Its address; unless you say another, that of the gateway which serves this document");
        servers.addObject()
                .put("url", "/")
                .put("description", "The gateway that serves this document, local or in production, for its own pages")
                .put("x-internal", false);
    }

    /** The document as text. */
    static String yaml(ObjectNode document) throws JsonProcessingException {
        return YAMLMapper.builder()
                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                .build()
                .writeValueAsString(document);
    }

    private void add(String service, ObjectNode source) {
        source.path("paths").properties().forEach(path -> addPath(service, path.getKey(), path.getValue()));
        source.path("components").properties().forEach(kind -> {
            if (!kind.getKey().equals("securitySchemes")) {
                ObjectNode united = components.withObjectProperty(kind.getKey());
                kind.getValue()
                        .properties()
                        .forEach(component -> unite(united, component.getKey(), component.getValue(), service));
            }
        });
        source.path("tags").forEach(tag -> tags.putIfAbsent(tag.path("name").asText(), tag));
    }

    private void addPath(String service, String path, JsonNode item) {
        JsonNode known = added.putIfAbsent(path, item);
        if (item.equals(known) && path.contains(OF_A_SERVICE)) {
            return;
        }
        if (known != null) {
            throw new IllegalStateException("The path " + path + " of " + service + " belongs to another service too");
        }
        ObjectNode copy = item.deepCopy();
        copy.properties().forEach(member -> {
            if (METHODS.contains(member.getKey()) && member.getValue() instanceof ObjectNode operation) {
                addOperation(service, operation);
            }
        });
        paths.set(path, copy);
    }

    private void addOperation(String service, ObjectNode operation) {
        operation.putArray("security").addObject().putArray(SCHEME);
        AnswerHeaders.addTo(operation.path("responses"));
        String id = operation.path("operationId").asText();
        String other = id.isEmpty() ? null : operations.putIfAbsent(id, service);
        if (other != null) {
            throw new IllegalStateException("The operation " + id + " of " + service + " is one of " + other + " too");
        }
    }

    private static void unite(ObjectNode united, String name, JsonNode value, String service) {
        JsonNode known = united.get(name);
        if (known != null && !known.equals(value)) {
            throw new IllegalStateException(
                    "The component " + name + " of " + service + " differs from that of another service");
        }
        united.set(name, value);
    }

    private static ObjectNode securitySchemes(String issuer) {
        ObjectNode schemes = JsonNodeFactory.instance.objectNode();
        String endpoint = issuer + "/protocol/openid-connect/";
        ObjectNode flows = schemes.putObject(SCHEME)
                .put("type", "oauth2")
                .put(
                        "description",
                        "OpenID Connect; access tokens with the audience soc-master-list, checked as RFC8725 asks: people by"
                                + " authorization code, force systems by client credentials.")
                .putObject("flows");
        flows.putObject("authorizationCode")
                .put("authorizationUrl", endpoint + "auth")
                .put("tokenUrl", endpoint + "token")
                .put("refreshUrl", endpoint + "token")
                .putObject("scopes");
        flows.putObject("clientCredentials").put("tokenUrl", endpoint + "token").putObject("scopes");
        return schemes;
    }
}
