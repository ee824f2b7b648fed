package rocu.soc.gateway.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rocu.soc.chassis.operations.ConsumerDocument;
import rocu.soc.chassis.operations.ConsumerDocument.PartitionDocument;
import rocu.soc.chassis.operations.OperatingDocument;
import rocu.soc.gateway.composition.SuiteService;

/** Only where all is known to have been told and read, nothing can come any more. */
class TrafficTest {

    private static final PartitionDocument READ = new PartitionDocument(3, 7, 0);

    @Test
    void nothingComesWhereAllWasToldAndRead() {
        assertThat(mayCome(0, 0, READ)).isFalse();
    }

    @Test
    void whatWaitsToBeToldOrReadMayCome() {
        assertThat(mayCome(1, 0, READ)).isTrue();
        assertThat(mayCome(0, 2, READ)).isTrue();
    }

    @Test
    void aConsumerWithoutPartitionsHasReadNothingYet() {
        assertThat(mayCome(0, 0)).isTrue();
    }

    @Test
    void ofAServiceThatDoesNotAnswerAnythingMayCome() {
        assertThat(between(Map.of(SuiteService.THREATS, state(0, List.of())))).isTrue();
    }

    private static boolean mayCome(long waiting, long lag, PartitionDocument... partitions) {
        ConsumerDocument consumer = new ConsumerDocument(
                "threats", "soc.internal.threats", "orders-service-threats", lag, 1, false, List.of(partitions));
        return between(Map.of(
                SuiteService.THREATS, state(waiting, List.of()), SuiteService.ORDERS, state(0, List.of(consumer))));
    }

    private static boolean between(Map<SuiteService, OperatingDocument> states) {
        return new Traffic.Look(states).between(SuiteService.THREATS, SuiteService.ORDERS, "threats");
    }

    private static OperatingDocument state(long waiting, List<ConsumerDocument> consumers) {
        return new OperatingDocument("a service", 0, waiting, 0, 0, 0, 0, 0, consumers);
    }
}
