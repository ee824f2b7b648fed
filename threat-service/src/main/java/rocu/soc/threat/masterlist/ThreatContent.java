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
        @JsonUnwrapped ThreatFacts facts, @JsonUnwrapped ThreatStatus status) {

    static ThreatContent identified(ThreatType type, ThreatFacts facts) {
        return new ThreatContent(facts, ThreatStatus.identified(type));
    }

    /** Says something else of it; where it stands stays. */
    ThreatContent amend(ThreatFacts next) {
        return new ThreatContent(next, status);
    }

    /** Finds it to be of another type. What was assessed and moderated stays so. */
    ThreatContent reclassify(ThreatType type) {
        return status(status.as(type));
    }

    /** Moves it into another phase; that closes or reopens it, and touches nothing else. */
    ThreatContent enter(Phase phase) {
        return status(status.in(phase));
    }

    /** Gives it into the hands of a lead responsible officer. */
    ThreatContent appoint(LeadOfficer officer) {
        return status(status.under(officer));
    }

    /** Keeps it from everybody but the members of those groups; lifts that without a group. */
    ThreatContent keepWithin(List<String> groups) {
        return status(status.knownTo(groups));
    }

    /** An assessment with that tier was submitted, or accepted. */
    ThreatContent assess(AssessmentType type, int tier, ModerationStatus moderation) {
        return status(status.assessed(type, tier, moderation));
    }

    /** An assessment was sent back. */
    ThreatContent returnAssessment() {
        return status(status.moderation(ModerationStatus.RETURNED));
    }

    Visibility visibility() {
        return new Visibility(facts.marking(), status.groups(), facts.affected());
    }

    /** The types are those of the partners' feed. */
    List<String> facts(@Nullable ThreatContent before) {
        if (before == null) {
            return List.of("identified");
        }
        ThreatStatus was = before.status;
        List<String> types = new ArrayList<>();
        if (status.threatType() != was.threatType()) {
            types.add("reclassified");
        }
        if (status.moderationStatus() != was.moderationStatus()) {
            types.add(
                    switch (status.moderationStatus()) {
                        case MODERATED -> "moderated";
                        case RETURNED -> "assessment-returned";
                        case SUBMITTED, NOT_ASSESSED -> "assessment-submitted";
                    });
        }
        if (!Objects.equals(status.tier(), was.tier())) {
            types.add("tier-changed");
        }
        if (status.phase() != was.phase()) {
            types.add("phase-changed");
            if (status.phase().isClosed() != was.phase().isClosed()) {
                types.add(status.phase().isClosed() ? "closed" : "reopened");
            }
        }
        if (!Objects.equals(status.leadResponsibleOfficer(), was.leadResponsibleOfficer())) {
            types.add("lead-responsible-officer-changed");
        }
        if (!status.groups().equals(was.groups())) {
            types.add("need-to-know-changed");
        }
        if (types.isEmpty() || !facts.equals(before.facts)) {
            types.add("amended");
        }
        return types;
    }

    InternalThreat.State published() {
        AssessmentType assessed = status.assessmentType();
        LeadOfficer officer = status.leadResponsibleOfficer();
        return new InternalThreat.State(
                status.threatType().name(),
                facts.workingTitle(),
                facts.primaryCrimeType(),
                facts.crimeTypes(),
                facts.places(),
                status.phase().name(),
                facts.soc(),
                assessed == null ? null : assessed.name(),
                status.tier(),
                status.moderationStatus().name(),
                facts.supportingOrganisations(),
                officer == null ? null : officer.userId(),
                facts.contactUnit());
    }

    private ThreatContent status(ThreatStatus next) {
        return new ThreatContent(facts, next);
    }
}
