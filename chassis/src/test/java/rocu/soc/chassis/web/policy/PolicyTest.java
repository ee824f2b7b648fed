package rocu.soc.chassis.web.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rocu.soc.chassis.web.identity.Caller;
import rocu.soc.chassis.web.organisation.Organisation;
import rocu.soc.chassis.web.organisation.OrganisationKind;

class PolicyTest {

    private static final Policy POLICY = new Policy(PolicyTable.read("""
            {"records": {"thing": {
               "levels": {"OFFICIAL": {"OWNER": "FULL", "AFFECTED": "FULL", "REGION": "SUMMARY", "ROCU": "FULL"}},
               "summary": {"OFFICIAL": ["reference"]}}},
             "roles": {
               "analyst": {"things:read": "REGION"},
               "officer": {"things:read": "OWN_SUBMISSIONS"},
               "recorder": {"things:read": "ORGANISATION"},
               "warden": {"things:read": {"reach": "REGION", "most": "SUMMARY"}}}}
            """.getBytes(StandardCharsets.UTF_8)));

    @ParameterizedTest
    @CsvSource({
        "analyst,  owner,    FORCE,                  north, FULL",
        "analyst,  affected, FORCE,                  south, FULL",
        "analyst,  other,    FORCE,                  north, SUMMARY",
        "analyst,  other,    FORCE,                  south, NONE",
        "analyst,  unit,     ROCU,                   north, FULL",
        "analyst,  unit,     ROCU,                   south, NONE",
        "analyst,  agency,   LAW_ENFORCEMENT_AGENCY, '',    NONE",
        "analyst,  affected, LAW_ENFORCEMENT_AGENCY, '',    FULL",
        "analyst,  partner,  PARTNER,                north, NONE",
        "recorder, other,    FORCE,                  north, NONE",
        "recorder, owner,    FORCE,                  north, FULL",
        "officer,  owner,    FORCE,                  north, NONE",
        "stranger, owner,    FORCE,                  north, NONE",
        "warden,   owner,    FORCE,                  north, SUMMARY",
        "warden,   unit,     ROCU,                   north, SUMMARY",
        "warden,   other,    FORCE,                  south, NONE",
    })
    void levelFollowsRoleRelationAndMarking(
            String role, String organisation, OrganisationKind kind, String region, Level expected) {
        Caller caller = caller(role, organisation, kind, region, Set.of());

        assertThat(POLICY.level(caller, "things:read", facts(Marking.OFFICIAL, Set.of())))
                .isEqualTo(expected);
    }

    @Test
    void anOfficerSeesOnlyTheOwnSubmissions() {
        Caller caller = new Caller(
                "submitter",
                "p",
                organisation("owner", OrganisationKind.FORCE, "north"),
                Set.of("officer"),
                Set.of(),
                null);

        assertThat(POLICY.level(caller, "things:read", facts(Marking.OFFICIAL, Set.of())))
                .isEqualTo(Level.FULL);
    }

    @Test
    void needToKnowOverridesTheMarkingEvenForTheOwner() {
        RecordFacts facts = facts(Marking.OFFICIAL, Set.of("operation-group"));

        assertThat(POLICY.level(
                        caller("analyst", "owner", OrganisationKind.FORCE, "north", Set.of()), "things:read", facts))
                .isEqualTo(Level.NONE);
        assertThat(POLICY.level(
                        caller("analyst", "other", OrganisationKind.FORCE, "north", Set.of("operation-group")),
                        "things:read",
                        facts))
                .isEqualTo(Level.FULL);
    }

    @Test
    void whatTheTableDoesNotNameIsDenied() {
        Caller caller = caller("analyst", "owner", OrganisationKind.FORCE, "north", Set.of());

        assertThat(POLICY.level(caller, "things:read", facts(Marking.OFFICIAL_SENSITIVE, Set.of())))
                .isEqualTo(Level.NONE);
        assertThat(POLICY.permits(caller, "things:write")).isFalse();
        assertThat(POLICY.rows(caller, "things:write", "thing", Set.of(), COLUMNS)
                        .sql())
                .isEqualTo("false");
    }

    @Test
    void aCapOfOneRoleIsNoCapOfAnother() {
        assertThat(level("owner", "warden", "recorder")).isEqualTo(Level.FULL);
        assertThat(level("other", "warden", "recorder")).isEqualTo(Level.SUMMARY);
    }

    @Test
    void aMemberOfAGroupSeesNoMoreThanTheCap() {
        Caller member = caller("warden", "other", OrganisationKind.FORCE, "north", Set.of("operation-group"));

        assertThat(POLICY.level(member, "things:read", facts(Marking.OFFICIAL, Set.of("operation-group"))))
                .isEqualTo(Level.SUMMARY);
    }

    @Test
    void underACapNoRowMatchesOnAMemberAboveIt() {
        Caller warden = caller("warden", "owner", OrganisationKind.FORCE, "north", Set.of("operation-group"));

        assertThat(POLICY.rows(warden, "things:read", "thing", Set.of("secret"), COLUMNS))
                .isEqualTo(RowPredicate.NOTHING);
        RowPredicate shown = POLICY.rows(warden, "things:read", "thing", Set.of("reference"), COLUMNS);
        assertThat(shown.sql()).contains("marking = any").doesNotContain("OFFICIAL_SENSITIVE");
        assertThat(shown.sql().chars().filter(character -> character == '?').count())
                .isEqualTo(shown.parameters().size());
    }

    @Test
    void aListAsksForNoMoreThanTheItemWouldShow() {
        Caller caller = caller("recorder", "owner", OrganisationKind.FORCE, "north", Set.of());

        RowPredicate rows = POLICY.rows(caller, "things:read", "thing", Set.of("secret"), COLUMNS);

        assertThat(rows.sql().chars().filter(character -> character == '?').count())
                .isEqualTo(rows.parameters().size());
        assertThat(rows.sql()).contains("cardinality(groups) = 0").doesNotContain("OFFICIAL_SENSITIVE");
    }

    private static Level level(String organisation, String... roles) {
        Caller caller = new Caller(
                "user",
                "p",
                organisation(organisation, OrganisationKind.FORCE, "north"),
                Set.of(roles),
                Set.of(),
                null);
        return POLICY.level(caller, "things:read", facts(Marking.OFFICIAL, Set.of()));
    }

    private static final PolicyColumns COLUMNS =
            new PolicyColumns("owner", "region", "affected", "marking", "groups", "submitted_by");

    private static RecordFacts facts(Marking marking, Set<String> groups) {
        return new RecordFacts("thing", marking, groups, "owner", "north", Set.of("affected"), "submitter");
    }

    private static Caller caller(
            String role, String organisation, OrganisationKind kind, String region, Set<String> groups) {
        return new Caller("user", "p", organisation(organisation, kind, region), Set.of(role), groups, null);
    }

    private static Organisation organisation(String id, OrganisationKind kind, String region) {
        return new Organisation(id, id, kind, region.isEmpty() ? null : region, LocalDate.EPOCH, null, "test");
    }
}
