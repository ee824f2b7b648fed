package rocu.soc.benchmarks.scale;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import rocu.soc.benchmarks.BenchFailure;
import rocu.soc.benchmarks.audit.FilledLog;

/** The audit log of a service with an entry for each of its records: chained by the service, searched, verified. */
final class LongLog {

    private static final String AUDITOR = "auditor";
    private static final String SERVICE = "disruption";
    private static final String UNCHAINED = """
            select count(*) from audit_entry e where not exists (select from audit_chain c where c.entry_id = e.id)
            """;

    private LongLog() {}

    static List<Job> jobs() {
        return List.of(chained(), searched(), verified());
    }

    private static Job chained() {
        return job("Chaining as many entries of the audit log as there are disruptions", home -> {
            int entries = home.filled().amount().disruptions();
            new FilledLog(home.filled().suite().stack().postgres().server(), SERVICE).fillUnchained(entries);
            long began = System.nanoTime();
            long left = unchained(home);
            while (left > 0) {
                System.out.printf(Locale.ROOT, "%,d entries to be chained%n", left);
                SubjectSearch.pause();
                left = unchained(home);
            }
            return new Job.Done(Job.since(began), String.format(Locale.ROOT, "%,d entries", entries));
        });
    }

    private static Job searched() {
        return job("Search of all logs by an account", home -> {
            long began = System.nanoTime();
            JsonNode found = home.asking()
                    .ask(Question.of("Growth", "search", AUDITOR, "/api/v1/audit/entries?actor=account-rare"))
                    .json();
            return new Job.Done(Job.since(began), found.path("items").size() + " entries");
        });
    }

    private static Job verified() {
        return job("Verification of all logs", home -> {
            long began = System.nanoTime();
            String address = "/api/v1/audit/verification";
            JsonNode answer = ask(home, address + "?whole=true");
            int asked = 1;
            while (!every(answer, "complete")) {
                answer = ask(home, address);
                asked++;
            }
            return new Job.Done(Job.since(began), "asked " + asked + " times");
        });
    }

    private static JsonNode ask(Home home, String address) {
        JsonNode answer = home.asking()
                .ask(Question.of("Growth", "verification", AUDITOR, address))
                .json();
        if (!every(answer, "holds")) {
            throw new BenchFailure("A log does not hold: " + answer);
        }
        return answer;
    }

    private static boolean every(JsonNode answer, String member) {
        return answer.path("services")
                .valueStream()
                .allMatch(of -> of.path("log").path(member).asBoolean());
    }

    private static long unchained(Home home) {
        return home.filled().suite().number(SERVICE, UNCHAINED);
    }

    private static Job job(String name, java.util.function.Function<Home, Job.Done> work) {
        return new Job() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Done in(Home home) {
                return work.apply(home);
            }
        };
    }
}
