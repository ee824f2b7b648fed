package rocu.soc.benchmarks.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import rocu.soc.benchmarks.BenchFailure;
import rocu.soc.benchmarks.load.KeptConnection;
import rocu.soc.benchmarks.load.Latencies;

/** Clients that read the same small thing again and again, each on a connection of its own. */
final class Getting {

    private static final double NANOSECONDS = 1e9;

    private final URI base;
    private final String path;
    private final Supplier<String> token;
    private final int clients;

    /** What the clients saw together. */
    record Seen(long answered, double seconds, Latencies latencies) {

        double perSecond() {
            return answered / seconds;
        }
    }

    /**
     * Nothing is sent yet.
     *
     * @param token which is asked for before each round, since none is good for long
     */
    Getting(URI base, String path, Supplier<String> token, int clients) {
        this.base = base;
        this.path = path;
        this.token = token;
        this.clients = clients;
    }

    /** Each sends the next request as soon as the last is answered. */
    Seen asFastAsItGoes(Duration time) {
        return run(time, 0);
    }

    /**
     * So many requests a second in all, at even distances. A request that could not be sent when it was due, since the last
     * one was not answered, counts from when it was due.
     */
    Seen evenly(Duration time, double perSecond) {
        return run(time, clients / perSecond * NANOSECONDS);
    }

    private Seen run(Duration time, double distance) {
        byte[] request = (KeptConnection.head("GET", base, path, token.get()) + "\r\n").getBytes(US_ASCII);
        long began = System.nanoTime();
        long end = began + time.toNanos();
        List<Callable<long[]>> work = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            double first = distance * client / clients;
            work.add(() -> get(request, began + (long) first, end, distance));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<long[]> latencies = new ArrayList<>();
            for (Future<long[]> client : threads.invokeAll(work)) {
                latencies.add(client.get());
            }
            double seconds = (System.nanoTime() - began) / NANOSECONDS;
            return new Seen(latencies.stream().mapToLong(one -> one.length).sum(), seconds, Latencies.of(latencies));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("Interrupted", e);
        } catch (ExecutionException e) {
            throw new BenchFailure("A client failed: " + e.getCause(), e);
        }
    }

    private long[] get(byte[] request, long first, long end, double distance) throws IOException {
        long[] latencies = new long[4_096];
        int answered = 0;
        try (KeptConnection connection = new KeptConnection(base)) {
            while (true) {
                long due = distance == 0 ? System.nanoTime() : first + (long) (answered * distance);
                if (due >= end) {
                    return Arrays.copyOf(latencies, answered);
                }
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                KeptConnection.Answer answer = connection.send(request);
                if (answer.refused()) {
                    throw new BenchFailure("The answer was " + answer.status() + " " + answer.body());
                }
                if (answered == latencies.length) {
                    latencies = Arrays.copyOf(latencies, 2 * answered);
                }
                latencies[answered++] = System.nanoTime() - due;
            }
        }
    }
}
