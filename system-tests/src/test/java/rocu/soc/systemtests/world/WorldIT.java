package rocu.soc.systemtests.world;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static rocu.soc.systemtests.region.Region.as;

import java.time.Duration;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rocu.soc.localstack.testing.TestSuite;
import rocu.soc.systemtests.region.Region;

/** A threat, its moderation, a disruption against it, an order on it, and what follows from them in the other services. */
@ExtendWith(Region.class)
class WorldIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Test
    void aDisruptionOfAModeratedThreatKeepsWhatTheThreatWas(TestSuite suite) {
        Picture picture = new Picture(suite);
        String threat = picture.threat();
        picture.moderated(threat);
        as(suite, "rocu-analyst")
                .get(threat)
                .then()
                .statusCode(200)
                .body("moderationStatus", equalTo("MODERATED"))
                .body("tier", equalTo(3));

        String[] disruption = new String[1];
        eventually(() -> {
            disruption[0] = picture.disruption("cheshire-analyst", Picture.id(threat))
                    .then()
                    .statusCode(201)
                    .body("threatAtRecording.tier", equalTo(3))
                    .extract()
                    .header("Location");
        });

        picture.post("cheshire-analyst", threat + "/reclassifications", """
                {"threatType": "VULNERABILITY", "reason": "It is a county line"}""")
                .then()
                .statusCode(200)
                .body("moderationStatus", equalTo("MODERATED"));
        as(suite, "cheshire-analyst")
                .get(disruption[0])
                .then()
                .body("threatAtRecording.threatType", equalTo("OCG"))
                .body("withinNationalStandard", equalTo(true));
    }

    @Test
    void aThreatThatDoesNotExistIsRefusedAndWhileItsServiceIsAwayTheLinkWaits(TestSuite suite) {
        Picture picture = new Picture(suite);
        picture.disruption("cheshire-analyst", UUID.randomUUID())
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("unknown-threat"));

        suite.kill("threat");
        String location;
        try {
            location = picture.disruption("cheshire-analyst", UUID.randomUUID())
                    .then()
                    .statusCode(201)
                    .body("linkStatus", equalTo("PENDING"))
                    .extract()
                    .header("Location");
        } finally {
            suite.restart("threat");
        }
        as(suite, "cheshire-analyst").get(location).then().statusCode(200);
    }

    @Test
    void anOrderGrantedOnAThreatIsProposedAsADisruptionOnce(TestSuite suite) {
        Picture picture = new Picture(suite);
        String order = orderOn(picture, picture.threat());

        eventually(() -> as(suite, "cheshire-analyst")
                .get(Picture.PROPOSED + "?limit=500")
                .then()
                .statusCode(200)
                .body("items.findAll { it.recordId == '" + Picture.id(order) + "' }", hasSize(1)));
        as(suite, "lancashire-analyst")
                .get(Picture.PROPOSED + "?limit=500")
                .then()
                .body("items.recordId", not(hasItem(Picture.id(order).toString())));
        as(suite, "lancashire-analyst")
                .get(order)
                .then()
                .statusCode(200)
                .body("orderSubject.name", equalTo("Alex Example"))
                .body("threatId", equalTo(null));
    }

    @Test
    void anOrderOnAThreatThatDoesNotExistIsRefusedAndWhileItsServiceIsAwayItIsTaken(TestSuite suite) {
        Picture picture = new Picture(suite);
        for (String named :
                new String[] {"\"threatId\": \"" + UUID.randomUUID() + "\"", "\"threatReference\": \"NW-7K3Q-92XK\""}) {
            picture.order(named).then().statusCode(422).body("errors.code", hasItem("unknown-threat"));
        }

        suite.kill("threat");
        try {
            picture.order("\"threatReference\": \"NW-7K3Q-92XK\"")
                    .then()
                    .statusCode(201)
                    .body("linkStatus", equalTo("PENDING"));
        } finally {
            suite.restart("threat");
        }
    }

    @Test
    void aNeedToKnowThreatTakesItsDisruptionsOutOfSightInEveryService(TestSuite suite) {
        Picture picture = new Picture(suite);
        String threat = picture.threat();
        String group = picture.group("cheshire-lead", "cheshire-analyst");
        String[] disruption = new String[1];
        eventually(() -> disruption[0] = picture.disruption("cheshire-analyst", Picture.id(threat))
                .then()
                .statusCode(201)
                .body("linkStatus", equalTo("SETTLED"))
                .extract()
                .header("Location"));
        as(suite, "rocu-analyst").get(disruption[0]).then().statusCode(200);

        picture.post("cheshire-lead", threat + "/need-to-know", """
                {"groups": ["%s"], "reason": "A source is at risk"}""".formatted(group))
                .then()
                .statusCode(200);

        as(suite, "rocu-analyst").get(threat).then().statusCode(404);
        eventually(() -> as(suite, "rocu-analyst").get(disruption[0]).then().statusCode(404));
        eventually(() -> as(suite, "cheshire-analyst").get(disruption[0]).then().statusCode(200));
        as(suite, "cheshire-analyst").get(threat).then().statusCode(200);
    }

    @Test
    void whatIsDoneAboutAThreatShowsOnItAndAWithdrawalTakesItOut(TestSuite suite) {
        Picture picture = new Picture(suite);
        String threat = picture.threat();
        String[] disruption = new String[1];
        eventually(() -> disruption[0] = picture.disruption("cheshire-analyst", Picture.id(threat))
                .then()
                .statusCode(201)
                .body("linkStatus", equalTo("SETTLED"))
                .extract()
                .header("Location"));
        orderOn(picture, threat);

        eventually(() -> as(suite, "cheshire-analyst")
                .get(threat + "/activity")
                .then()
                .statusCode(200)
                .body("lastDisruptionOn", equalTo("2022-06-01"))
                .body("disruptions.byFourP.PURSUE", equalTo(1))
                .body("orders.lastMadeOn", equalTo("2022-06-01")));
        as(suite, "lancashire-analyst")
                .get(threat + "/activity")
                .then()
                .statusCode(200)
                .body("lastDisruptionOn", equalTo("2022-06-01"))
                .body("disruptions", equalTo(null));

        picture.post("cheshire-analyst", disruption[0] + "/withdrawals", "{\"reason\": \"Recorded in error\"}")
                .then()
                .statusCode(200);
        eventually(() -> as(suite, "cheshire-analyst")
                .get(threat + "/activity")
                .then()
                .body("lastDisruptionOn", equalTo(null))
                .body("disruptions.count", equalTo(0)));
    }

    static void eventually(ThrowingCallable holds) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            try {
                holds.call();
                return;
            } catch (AssertionError notYet) {
                if (System.nanoTime() > end) {
                    throw notYet;
                }
            } catch (Throwable failure) {
                throw new AssertionError(failure);
            }
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** An order whose link to the threat is settled, which asks that orders-service has learnt of the threat. */
    private static String orderOn(Picture picture, String threat) {
        String[] order = new String[1];
        eventually(() -> order[0] = picture.order("\"threatId\": \"" + Picture.id(threat) + "\"")
                .then()
                .statusCode(201)
                .body("linkStatus", equalTo("SETTLED"))
                .extract()
                .header("Location"));
        return order[0];
    }
}
