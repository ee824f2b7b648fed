package rocu.soc.benchmarks.load;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import rocu.soc.benchmarks.BenchFailure;

/** Clients that post disruptions, each the next one as soon as the last is answered. */
public final class Posting {

    private static final String PATH = "/api/v1/disruptions";

    private final URI gateway;
    private final String token;

    /**
     * What the clients of one round saw together.
     *
     * @param refusals how many there were, by status and whether they came with {@code Retry-After}
     */
    public record Seen(
            long recorded, Map<String, Long> refusals, double seconds, Latencies latencies, String firstRefusal) {

        public long refused() {
            return refusals.values().stream().mapToLong(Long::longValue).sum();
        }

        public double perSecond() {
            return recorded / seconds;
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // written once, read once
    private record Client(long[] latencies, Map<String, Long> refusals, String firstRefusal) {}

    public Posting(URI gateway, String token) {
        this.gateway = gateway;
        this.token = token;
    }

    /** Posts for so long with so many clients, under source references of that system. */
    public Seen run(String system, int clients, Duration time) {
        long end = System.nanoTime() + time.toNanos();
        List<Callable<Client>> work = new ArrayList<>();
        for (int number = 0; number < clients; number++) {
            String name = String.valueOf(number);
            work.add(() -> post(system, name, end));
        }
        long began = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Client> seen = new ArrayList<>();
            for (Future<Client> client : threads.invokeAll(work)) {
                seen.add(client.get());
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            return new Seen(
                    seen.stream().mapToLong(client -> client.latencies().length).sum(),
                    seen.stream()
                            .flatMap(client -> client.refusals().entrySet().stream())
                            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, TreeMap::new)),
                    seconds,
                    Latencies.of(seen.stream().map(Client::latencies).toList()),
                    seen.stream()
                            .map(Client::firstRefusal)
                            .filter(text -> !text.isEmpty())
                            .findFirst()
                            .orElse(""));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("Interrupted", e);
        } catch (ExecutionException e) {
            throw new BenchFailure("A client failed: " + e.getCause(), e);
        }
    }

    /** One disruption as a force system would post it; its rows are what pgbench writes as well. */
    static String body(String system, String reference) {
        return """
                {"occurredOn": "2026-06-01", "fourP": "PURSUE", "assessmentCategory": "MODERATE", \
                "categoryRationale": "Supply to two estates interrupted for at least a month", "marking": "OFFICIAL", \
                "contactUnit": "Serious and organised crime, north", "whatWasDone": "Warrant executed at three addresses \
                after a month of surveillance. Two arrests; cannabis plants, cutting agent and cash seized; the landlord \
                has been given notice, and the electricity company has made the premises safe.", \
                "sourceSystem": "%s", "sourceReference": "%s"}""".formatted(system, reference);
    }

    private Client post(String system, String name, long end) throws IOException {
        long[] latencies = new long[1_024];
        int recorded = 0;
        Map<String, Long> refusals = new TreeMap<>();
        String firstRefusal = "";
        String head = KeptConnection.head("POST", gateway, PATH, token) + "Content-Type: application/json\r\n";
        try (KeptConnection connection = new KeptConnection(gateway)) {
            for (int number = 0; System.nanoTime() < end; number++) {
                String body = body(system, name + "-" + number);
                byte[] request = (head + "Idempotency-Key: " + UUID.randomUUID() + "\r\nContent-Length: "
                                + body.length() + "\r\n\r\n" + body)
                        .getBytes(US_ASCII);
                long began = System.nanoTime();
                KeptConnection.Answer answer = connection.send(request);
                if (answer.status() == 201) {
                    if (recorded == latencies.length) {
                        latencies = Arrays.copyOf(latencies, 2 * recorded);
                    }
                    latencies[recorded++] = System.nanoTime() - began;
                } else {
                    firstRefusal = firstRefusal.isEmpty() ? answer.status() + " " + answer.body() : firstRefusal;
                    refusals.merge(answer.status() + (answer.retryAfter() ? " with Retry-After" : ""), 1L, Long::sum);
                }
            }
        }
        return new Client(Arrays.copyOf(latencies, recorded), refusals, firstRefusal);
    }
}
