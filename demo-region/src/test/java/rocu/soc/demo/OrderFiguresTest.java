package rocu.soc.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rocu.soc.demo.targets.OrderTargets;

class OrderFiguresTest {

    @ParameterizedTest
    @MethodSource("rocu.soc.demo.Regions#both")
    void theRecordsGiveEveryCount(DemoRegion region) {
        Inspection inspection = new Inspection(region);
        for (OrderTargets wanted : region.targets().orders()) {
            List<JsonNode> granted =
                    granted(inspection, wanted, wanted.on().end(), wanted.on().value());
            List<JsonNode> inForce = granted.stream()
                    .filter(order -> !order.path("startsOnRelease").asBoolean() || order.has("releasedOn"))
                    .toList();
            assertThat(granted).as(wanted.owner()).hasSize(wanted.granted().value());
            assertThat(inForce).as(wanted.owner()).hasSize(wanted.inForce().value());
            assertThat(inForce.stream().filter(OrderFiguresTest::inCommunity))
                    .as(wanted.owner())
                    .hasSize(wanted.inCommunity().value());
        }
    }

    @ParameterizedTest
    @MethodSource("rocu.soc.demo.Regions#both")
    void anotherDayOrInstantGivesAnotherCount(DemoRegion region) {
        Inspection inspection = new Inspection(region);
        for (OrderTargets wanted : region.targets().orders()) {
            Instant known = wanted.on().end();
            LocalDate day = wanted.on().value();
            assertThat(granted(inspection, wanted, known.plus(Duration.ofMinutes(3)), day)
                            .size())
                    .isNotEqualTo(wanted.granted().value());
            assertThat(granted(inspection, wanted, known, day.minusDays(1)).size())
                    .isNotEqualTo(wanted.granted().value());
            assertThat(inspection.orders(wanted.owner(), known, order -> holds(order, day)))
                    .as("orders of every kind")
                    .hasSizeGreaterThan(0);
        }
    }

    private static List<JsonNode> granted(Inspection inspection, OrderTargets wanted, Instant known, LocalDate on) {
        return inspection.orders(
                wanted.owner(),
                known,
                order -> order.path("orderType").asText().equals(wanted.orderType()) && holds(order, on));
    }

    private static boolean holds(JsonNode order, LocalDate on) {
        return on.isBefore(LocalDate.parse(order.path("endsOn").asText()));
    }

    private static boolean inCommunity(JsonNode order) {
        return order.path("subjectLocation").asText().equals("COMMUNITY");
    }
}
