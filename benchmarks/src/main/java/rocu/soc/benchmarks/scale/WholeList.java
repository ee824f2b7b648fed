package rocu.soc.benchmarks.scale;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import rocu.soc.benchmarks.BenchFailure;
import rocu.soc.benchmarks.PeakMemory;

/** All disruptions as a file, as a client of the region receives it. */
record WholeList(String form, String mediaType) implements Job {

    private static final double BYTES_PER_MEBIBYTE = 1024 * 1024;
    private static final List<String> PARTS = List.of("disruption", "gateway");

    @Override
    public String name() {
        return "All disruptions as " + form;
    }

    @Override
    public Done in(Home home) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(home.filled().suite().gateway() + "/api/v1/disruptions"))
                .header(
                        "Authorization",
                        "Bearer " + home.filled().suite().stack().tokens().of(Questions.REGION))
                .header("Accept", mediaType)
                .build();
        long began = System.nanoTime();
        try (HttpClient client = HttpClient.newHttpClient();
                PeakMemory memory = new PeakMemory(home.filled().suite(), PARTS)) {
            HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                long bytes = body.transferTo(java.io.OutputStream.nullOutputStream());
                if (answer.statusCode() != 200) {
                    throw new BenchFailure(name() + " was refused: " + answer.statusCode());
                }
                return new Done(
                        Job.since(began),
                        String.format(
                                Locale.ROOT,
                                "%.0f MiB; at most resident, in MiB: %s",
                                bytes / BYTES_PER_MEBIBYTE,
                                memory.most()));
            }
        } catch (IOException e) {
            throw new BenchFailure(name() + " broke off: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("Interrupted", e);
        }
    }
}
