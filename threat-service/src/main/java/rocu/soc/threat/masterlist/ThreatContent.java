package rocu.soc.threat.masterlist;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rocu.soc.contracts.internal.InternalThreat;
import rocu.soc.records.Visibility;

/** What is said of a threat, as it is stored. Every verb returns what is said next. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ThreatContent(
        @JsonUnwrapped ThreatFacts facts, @JsonUnwrapped Standing standing) {

    static ThreatContent identified(ThreatType type, ThreatFacts facts) {
        return new ThreatContent(facts, Standing.identified(type));
    }

    /** Says something else of it; where it stands stays. */
    ThreatContent amend(ThreatFacts next) {
        return new ThreatContent(next, standing);
    }

    /** Finds it to be of another type. What was assessed and moderated stays so. */
    ThreatContent reclassify(ThreatType type) {
        return standing(standing.as(type));
    }

    /** Moves it into another phase; that closes or reopens it, and touches nothing else. */
    ThreatContent enter(Phase phase) {
        return standing(standing.in(phase));
    }

    /** Gives it into the hands of a lead responsible officer. */
    ThreatContent appoint(LeadOfficer officer) {
        return standing(standing.under(officer));
    }

    /** Keeps it from everybody but the members of those groups; lifts that without a group. */
    ThreatContent keepWithin(List<String> groups) {
        return standing(standing.knownTo(groups));
    }

    /** An assessment with that tier was submitted, or accepted. */
    ThreatContent assess(AssessmentType type, int tier, ModerationStatus status) {
        return standing(standing.assessed(type, tier, status));
    }

    /** An assessment was sent back. */
    ThreatContent returnAssessment() {
        return standing(standing.moderation(ModerationStatus.RETURNED));
    }

    Visibility visibility() {
        return new Visibility(facts.marking(), standing.groups(), facts.affected());
    }

    /** The types are those of the partners' feed. */
    List<String> facts(@Nullable ThreatContent before) {
        if (before == null) {
            return List.of("identified");
        }
        Standing was = before.standing;
        List<String> types = new ArrayList<>();
        if (standing.threatType() != was.threatType()) {
            types.add("reclassified");
        }
        if (standing.moderationStatus() != was.moderationStatus()) {
            types.add(
                    switch (standing.moderationStatus()) {
                        case MODERATED -> "moderated";
                        case RETURNED -> "assessment-returned";
                        case SUBMITTED, NOT_ASSESSED -> "assessment-submitted";
                    });
        }
        if (!Objects.equals(standing.tier(), was.tier())) {
            types.add("tier-changed");
        }
        if (standing.phase() != was.phase()) {
            types.add("phase-changed");
            if (standing.phase().isClosed() != was.phase().isClosed()) {
                types.add(standing.phase().isClosed() ? "closed" : "reopened");
            }
        }
        if (!Objects.equals(standing.leadResponsibleOfficer(), was.leadResponsibleOfficer())) {
            types.add("lead-responsible-officer-changed");
        }
        if (!standing.groups().equals(was.groups())) {
            types.add("need-to-know-changed");
        }
        if (types.isEmpty() || !facts.equals(before.facts)) {
            types.add("amended");
        }
        return types;
    }

    InternalThreat.State published() {
        AssessmentType assessed = standing.assessmentType();
        LeadOfficer officer = standing.leadResponsibleOfficer();
        return new InternalThreat.State(
                standing.threatType().name(),
                facts.workingTitle(),
                facts.primaryCrimeType(),
                facts.crimeTypes(),
                facts.places(),
                standing.phase().name(),
                facts.soc(),
                assessed == null ? null : assessed.name(),
                standing.tier(),
                standing.moderationStatus().name(),
                facts.supportingOrganisations(),
                officer == null ? null : officer.userId(),
                facts.contactUnit());
    }

    private ThreatContent standing(Standing next) {
        return new ThreatContent(facts, next);
    }
}
