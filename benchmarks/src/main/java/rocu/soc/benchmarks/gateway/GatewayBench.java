package rocu.soc.benchmarks.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import rocu.soc.benchmarks.BenchFailure;
import rocu.soc.benchmarks.Cores;
import rocu.soc.benchmarks.Machine;
import rocu.soc.benchmarks.Results;
import rocu.soc.benchmarks.Suite;
import rocu.soc.localstack.home.Port;

/**
 * A small GET through the gateway, which verifies its token, beside the same GET to the same service through nginx, which
 * does not. First to a service of the suite, where each way has a core of its own as a door on a machine of its own would, and
 * service and clients share the others; then where all share all cores; then to a service that does next to nothing, so
 * that only the way is measured.
 */
public final class GatewayBench {

    private static final String PERSONA = "cheshire-analyst";
    private static final String PATH = "/api/v1/code-lists/phases";
    private static final int CLIENTS = 32;
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final String ONE_CORE = "0";

    /** One client is all there is, and shall find out what the gateway can do. */
    private static final Map<String, String> UNHINDERED =
            Map.of("SOC_GATEWAY_LIMIT_RATE", "1000000", "SOC_GATEWAY_LIMIT_BURST", "1000000");

    private final int rounds;
    private final Duration time;

    public GatewayBench(int rounds, int seconds) {
        this.rounds = rounds;
        this.time = Duration.ofSeconds(seconds);
    }

    public void run() {
        Nginx.find();
        Suite suite = Suite.inItsHome();
        StringBuilder text = new StringBuilder(Machine.head(
                "A small GET through the gateway (P3)",
                suite.root(),
                "./soc bench gateway --rounds " + rounds + " --seconds " + time.toSeconds()));
        text.append("""

                `GET %s` with a token, which the gateway verifies (its hash is remembered for at most a minute) and
                nginx only passes on. %d clients on kept connections; %d rounds of %d s, the two ways in turn; medians. First
                each client sends its next request as soon as the last is answered; then both ways get half of what the
                gateway answered, at even distances, and a request counts from when it was due.
                """.formatted(PATH, CLIENTS, rounds, time.toSeconds()));
        try {
            suite.makeCaches();
            suite.empty();
            suite.stack().up();
            suite.stack().start("gateway", UNHINDERED);
            URI service = URI.create("http://127.0.0.1:" + suite.ports().of(Port.THREAT));
            String title = "threat-service, which verifies the token too; ";
            String others = "1-" + (Runtime.getRuntime().availableProcessors() - 1);
            keep(suite, ONE_CORE, others);
            text.append(measured(
                    suite,
                    service,
                    title + "each way has a core of its own, service and clients have the others",
                    ONE_CORE));
            String all = "0-" + others.substring(2);
            keep(suite, all, all);
            text.append(measured(suite, service, title + "all share all cores", all));
            for (String part : new String[] {"disruption", "orders", "threat", "kafka"}) {
                suite.stack().process(part).stop();
            }
            try (Nginx bare = Nginx.answering(suite.folder().resolve("nginx-service"))) {
                Map<String, String> toBare = new HashMap<>(UNHINDERED);
                toBare.put("SOC_THREAT_URL", bare.address().toString());
                suite.stack().start("gateway", toBare);
                text.append(measured(
                        suite,
                        bare.address(),
                        "A service that does next to nothing (another nginx); all share all cores",
                        all));
            }
            Results.write(suite.root(), "gateway", text.toString());
        } finally {
            suite.down();
        }
    }

    /** The gateway here, and all others, the clients among them, there. */
    private static void keep(Suite suite, String gateway, String others) {
        Cores.keep(
                others,
                Stream.concat(
                        Stream.of(ProcessHandle.current()),
                        Suite.PARTS.stream().flatMap(part -> suite.stack().process(part).living().stream())));
        Cores.keep(gateway, suite.stack().process("gateway").living().stream());
    }

    private String measured(Suite suite, URI service, String title, String cores) {
        Supplier<String> token = () -> suite.stack().tokens().of(PERSONA);
        ProcessHandle process = suite.stack()
                .process("gateway")
                .living()
                .orElseThrow(() -> new BenchFailure("The gateway does not run."));
        try (Nginx nginx = Nginx.before(service, suite.folder().resolve("nginx-proxy"))) {
            Cores.keep(cores, Stream.of(nginx.process()));
            Way gateway = new Way(process, new Getting(suite.gateway(), PATH, token, CLIENTS));
            Way proxy = new Way(nginx.process(), new Getting(nginx.address(), PATH, token, CLIENTS));
            gateway.warmUp(WARM_UP);
            proxy.warmUp(WARM_UP.dividedBy(4));
            for (int round = 0; round < rounds; round++) {
                gateway.measureFull(time);
                proxy.measureFull(time);
            }
            double half = gateway.perSecond() / 2;
            for (int round = 0; round < rounds; round++) {
                gateway.measureHalf(time, half);
                proxy.measureHalf(time, half);
            }
            System.out.printf("%s: gateway %.0f/s, nginx %.0f/s%n", title, gateway.perSecond(), proxy.perSecond());
            return table(title, gateway, proxy);
        }
    }

    private static String table(String title, Way gateway, Way nginx) {
        return String.format(
                Locale.ROOT,
                """

                ## %s

                | Way | GET/s | p50, p99 (ms) | CPU of the way (s per 1,000) | At half load: GET/s | p50, p99 (ms) |
                |---|---|---|---|---|---|
                %s%s
                Ratio of requests/s: **%.2f**. Added at p99 at half load: **%.1f ms**.
                """,
                title,
                line("gateway", gateway),
                line("nginx", nginx),
                gateway.perSecond() / nginx.perSecond(),
                gateway.halfMilliseconds(0.99) - nginx.halfMilliseconds(0.99));
    }

    private static String line(String name, Way way) {
        return String.format(
                Locale.ROOT,
                "| %s | %.0f | %.1f, %.1f | %.3f | %.0f | %.1f, %.1f |%n",
                name,
                way.perSecond(),
                way.fullMilliseconds(0.5),
                way.fullMilliseconds(0.99),
                way.cpuPerThousand(),
                way.halfPerSecond(),
                way.halfMilliseconds(0.5),
                way.halfMilliseconds(0.99));
    }
}
