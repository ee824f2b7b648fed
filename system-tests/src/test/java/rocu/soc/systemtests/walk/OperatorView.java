package rocu.soc.systemtests.walk;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import rocu.soc.localstack.testing.TestSuite;

/** What operators see, and partners may read: logs of services and servers, metrics, and the names of the topics. */
final class OperatorView {

    private static final List<String> SERVICES = List.of("gateway", "threat", "disruption", "orders");
    private static final List<String> SERVERS = List.of("postgres", "kafka", "keycloak");

    private OperatorView() {}

    /** The texts, by where they stand. */
    static Map<String, String> by(TestSuite suite) throws IOException, InterruptedException {
        Map<String, String> published = new HashMap<>();
        for (List<String> parts : List.of(SERVICES, SERVERS)) {
            for (String part : parts) {
                published.put("log of " + part, Files.readString(suite.logs().resolve(part + ".log")));
            }
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String service : SERVICES) {
                HttpRequest ask = HttpRequest.newBuilder(
                                suite.management(service).resolve("/q/metrics"))
                        .build();
                published.put(
                        "metrics of " + service,
                        client.send(ask, BodyHandlers.ofString()).body());
            }
        }
        return published;
    }

    /** Every topic that there is. */
    static Set<String> topics(TestSuite suite) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(suite.broker().asAdministrator())) {
            return admin.listTopics().names().get();
        }
    }
}
