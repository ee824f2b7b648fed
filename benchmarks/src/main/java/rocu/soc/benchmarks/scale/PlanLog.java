package rocu.soc.benchmarks.scale;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rocu.soc.benchmarks.BenchFailure;

/**
 * The plans that the statements of services have, with their own parameters, from the log of PostgreSQL ({@code auto_explain}). Sessions
 * that begin once it was {@linkplain #prepare prepared} tell of them while it is on, and cost nothing while it is off.
 */
public final class PlanLog {

    private static final Pattern HEAD = Pattern.compile("LOG:  duration: ([0-9.]+) ms  plan:$");

    private static final int PATIENCE = 10;

    private final Filling.Databases databases;
    private final Path log;

    /** @param log in which the server writes */
    public PlanLog(Filling.Databases databases, Path log) {
        this.databases = databases;
        this.log = log;
    }

    /** Has sessions that begin from now on be able to tell. */
    public void prepare() {
        for (String service : FilledSuite.SERVICES) {
            run(service, "alter database " + service + " set session_preload_libraries = 'auto_explain'");
        }
    }

    public void on() {
        set("on", "0");
    }

    public void off() {
        set("off", "-1");
    }

    /**
     * The plans of the statements that are sent meanwhile; of tables of records, whoever sends them. Sessions that write at the same
     * time may mix their lines: then the work is done again.
     */
    public List<Plan> during(Runnable work) {
        for (int again = 0; again < PATIENCE; again++) {
            long began = size();
            work.run();
            try {
                return plans(read(began));
            } catch (JsonProcessingException mixed) {
                pause();
            }
        }
        throw new BenchFailure("The log of PostgreSQL holds no plan that can be read.");
    }

    static List<Plan> plans(List<String> lines) throws JsonProcessingException {
        List<Plan> plans = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher head = HEAD.matcher(lines.get(i));
            if (head.find()) {
                StringBuilder json = new StringBuilder();
                while (i + 1 < lines.size() && lines.get(i + 1).startsWith("\t")) {
                    json.append(lines.get(++i)).append('\n');
                }
                plans.add(Plan.read(json.toString(), Double.parseDouble(head.group(1))));
            }
        }
        return plans;
    }

    private void set(String analyse, String leastMilliseconds) {
        run(
                FilledSuite.SERVICES.getFirst(),
                "load 'auto_explain'",
                "alter system set auto_explain.log_analyze = " + analyse,
                "alter system set auto_explain.log_buffers = " + analyse,
                "alter system set auto_explain.log_format = json",
                "alter system set auto_explain.log_parameter_max_length = 0",
                "alter system set auto_explain.log_min_duration = " + leastMilliseconds,
                "select pg_reload_conf()");
        pause();
    }

    private void run(String service, String... statements) {
        try (Connection connection = databases.connect(service);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new BenchFailure("The server cannot be made to tell of plans: " + e.getMessage(), e);
        }
    }

    private long size() {
        try {
            return Files.size(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> read(long from) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] content = new byte[Math.toIntExact(file.length() - from)];
            file.seek(from);
            file.readFully(content);
            return new String(content, UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sessions read the settings when they are next idle. */
    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("Interrupted", e);
        }
    }
}
