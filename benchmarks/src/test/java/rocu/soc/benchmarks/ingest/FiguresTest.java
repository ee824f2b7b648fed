package rocu.soc.benchmarks.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import rocu.soc.benchmarks.BenchFailure;
import rocu.soc.benchmarks.load.Latencies;

class FiguresTest {

    @Test
    void aPercentileIsTheSmallestTimeThatTheShareDidNotExceed() {
        Latencies latencies =
                Latencies.of(List.of(new long[] {3_000_000, 1_000_000}, new long[] {4_000_000, 2_000_000}));

        assertThat(latencies.milliseconds(0.5)).isEqualTo(2);
        assertThat(latencies.milliseconds(0.51)).isEqualTo(3);
        assertThat(latencies.milliseconds(0.99)).isEqualTo(4);
    }

    @Test
    void theFiguresOfPgbenchAreReadFromItsReport() {
        Pgbench.Report report = Pgbench.Report.read("""
                number of transactions actually processed: 14021
                number of failed transactions: 0 (0.000%)
                latency average = 11.411 ms
                initial connection time = 21.201 ms
                tps = 1402.148012 (without initial connection time)
                """);

        assertThat(report).isEqualTo(new Pgbench.Report(14_021, 0, 11.411, 1402.148012));
    }

    @Test
    void aReportWithoutFiguresIsNoResult() {
        assertThatThrownBy(() -> Pgbench.Report.read("connection refused")).isInstanceOf(BenchFailure.class);
    }
}
