package rocu.soc.disruption.proposal;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static rocu.soc.disruption.Api.as;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rocu.soc.contracts.internal.Access;
import rocu.soc.contracts.internal.Fact;
import rocu.soc.contracts.internal.InternalOrder;
import rocu.soc.contracts.internal.InternalTopics;
import rocu.soc.contracts.internal.Provenance;
import rocu.soc.localstack.testing.Eventually;
import rocu.soc.localstack.testing.PublishedMessages;
import rocu.soc.localstack.testing.PublishedThreats;

@QuarkusTest
class ProposedDisruptionTest {

    private static final String PROPOSED = "/api/v1/proposed-disruptions";

    private final UUID order = UUID.randomUUID();
    private final UUID threat = UUID.randomUUID();

    @Test
    void anOrderGrantedOnAThreatIsProposedOnceToItsApplicant() throws Exception {
        publish(1, threat, false);
        publish(2, threat, false);

        Eventually.holds(() -> as("merseyside-analyst")
                .get(PROPOSED)
                .then()
                .statusCode(200)
                .body("items.findAll { it.recordId == '" + order + "' }", hasSize(1))
                .body("items.find { it.recordId == '" + order + "' }.summary", equalTo("SCPO granted")));
        as("cumbria-analyst").get(PROPOSED).then().body("items.recordId", not(hasItem(order.toString())));
        as("merseyside-officer").get(PROPOSED).then().statusCode(403);
    }

    @Test
    void whatIsHistoryOrAboutNoThreatIsNotProposed() throws Exception {
        UUID after = UUID.randomUUID();
        publish(1, threat, true);
        PublishedMessages.publish(InternalTopics.ORDERS, after, 1, state(after, 1, null, false));
        UUID last = UUID.randomUUID();
        PublishedMessages.publish(InternalTopics.ORDERS, last, 1, state(last, 1, threat, false));

        Eventually.holds(
                () -> as("merseyside-analyst").get(PROPOSED).then().body("items.recordId", hasItem(last.toString())));
        as("merseyside-analyst")
                .get(PROPOSED)
                .then()
                .body("items.recordId", not(hasItem(order.toString())))
                .body("items.recordId", not(hasItem(after.toString())));
    }

    @Test
    void aNeedToKnowThreatLeavesNoProposalToOthers() throws Exception {
        PublishedThreats.publish(PublishedThreats.threat(threat, 1, "OCG", "OFFICIAL_SENSITIVE"));
        publish(1, threat, false);
        Eventually.holds(
                () -> as("merseyside-analyst").get(PROPOSED).then().body("items.recordId", hasItem(order.toString())));

        PublishedThreats.publish(PublishedThreats.threat(threat, 2, "OCG", "OFFICIAL_SENSITIVE", "operation-night"));

        Eventually.holds(() ->
                as("merseyside-analyst").get(PROPOSED).then().body("items.recordId", not(hasItem(order.toString()))));
    }

    private void publish(int sequence, UUID about, boolean historic) throws Exception {
        PublishedMessages.publish(InternalTopics.ORDERS, order, sequence, state(order, sequence, about, historic));
    }

    private static InternalOrder state(UUID id, int sequence, @Nullable UUID about, boolean historic) {
        return new InternalOrder(
                InternalOrder.AGGREGATE,
                id,
                "NW-" + id.toString().substring(0, 8),
                sequence,
                new Provenance(
                        Instant.now(), "somebody", historic, List.of(new Fact(UUID.randomUUID(), "order.granted"))),
                new Access("merseyside", "north-west", List.of(), "OFFICIAL_SENSITIVE", List.of()),
                new InternalOrder.State(
                        "SCPO",
                        "merseyside",
                        LocalDate.parse("2022-06-01"),
                        LocalDate.parse("2022-06-01"),
                        null,
                        about));
    }
}
