package rocu.soc.threat.account;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static rocu.soc.threat.Api.as;
import static rocu.soc.threat.Api.group;
import static rocu.soc.threat.Api.userId;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Everybody learns who they are here. */
@QuarkusTest
class MeTest {

    private static final String ME = "/api/v1/me";

    @Test
    void onesOrganisationRolesAndPermissionsAreThoseByWhichOneIsJudged() {
        as("cheshire-lro")
                .get(ME)
                .then()
                .statusCode(200)
                .body("userId", equalTo(userId("cheshire-lro")))
                .body("organisation.id", equalTo("cheshire"))
                .body("organisation.kind", equalTo("FORCE"))
                .body("organisation.region", equalTo("north-west"))
                .body("roles", contains("force-officer", "lro"))
                .body("permissions.name", hasItem("account:read"))
                .body("permissions.name", not(hasItem("threats:identify")))
                .body("permissions.find { it.name == 'code-lists:read' }.reach", equalTo("REGION"))
                .body("sourceSystem", nullValue())
                .header("Cache-Control", equalTo("private, no-cache, no-transform"));
        as("cheshire-recorder").get(ME).then().body("sourceSystem", equalTo("cheshire-rms"));
    }

    @Test
    void aMemberSeesItsNeedToKnowGroupsAndNobodyElseDoes() {
        String code = group("cheshire", "cheshire-analyst");

        as("cheshire-analyst").get(ME).then().body("needToKnowGroups", hasItem(code));
        as("cheshire-officer").get(ME).then().body("needToKnowGroups", not(hasItem(code)));
    }
}
