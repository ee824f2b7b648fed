package rocu.soc.localstack.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import rocu.soc.localstack.home.Checkout;

/** docker-compose.yml as its reader sees it, before variables are put in. */
public final class ComposeFile {
    private final Map<String, Map<String, Object>> services = new TreeMap<>();

    private ComposeFile(Map<?, ?> content) {
        map(Objects.requireNonNull(content.get("services")))
                .forEach((name, service) -> services.put(name, map(service)));
    }

    public static ComposeFile read() {
        try {
            String text = Files.readString(Checkout.find().root().resolve("docker-compose.yml"));
            Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            return new ComposeFile((Map<?, ?>) content);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    public Set<String> services() {
        return services.keySet();
    }

    public Map<String, Object> environment(String service) {
        return map(service, "environment");
    }

    public List<String> list(String service, String member) {
        return ((List<?>) Objects.requireNonNull(of(service).get(member)))
                .stream().map(String::valueOf).toList();
    }

    /** Empty where there is none. */
    String text(String service, String member) {
        return Objects.requireNonNullElse(of(service).get(member), "").toString();
    }

    Map<String, Object> map(String service, String member) {
        return map(Objects.requireNonNullElse(of(service).get(member), Map.of()));
    }

    private Map<String, Object> of(String service) {
        return Objects.requireNonNull(services.get(service), service);
    }

    private static Map<String, Object> map(Object value) {
        Map<String, Object> copy = new HashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, member) -> copy.put(String.valueOf(name), member));
        }
        return copy;
    }
}
