package rocu.soc.threat.masterlist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.command.Change;
import rocu.soc.chassis.record.TimeOrderedId;
import rocu.soc.contracts.internal.Access;
import rocu.soc.contracts.internal.Fact;
import rocu.soc.contracts.internal.InternalThreat;
import rocu.soc.contracts.internal.InternalTopics;
import rocu.soc.contracts.internal.Provenance;

/** Tells the other services of every version of a threat, with the facts that led to it. */
@ApplicationScoped
class ThreatEvents {

    @Inject
    ObjectMapper mapper;

    /** Tells of a version in the transaction that writes it. */
    void tell(Threat threat, ThreatVersion version, @Nullable ThreatVersion before, Change change) {
        tell(
                threat,
                version.facts(),
                version.standing(),
                new Provenance(
                        version.knownFrom,
                        version.changedBy,
                        false,
                        before == null ? List.of(fact("identified")) : facts(version, before)),
                change);
    }

    /** Tells of the version at which the head stands, which an earlier system knew. */
    void tell(Threat threat, PastVersion past, Change change) {
        tell(
                threat,
                past.facts(),
                past.standing(),
                new Provenance(past.entry().knownFrom(), past.entry().actor(), true, List.of(fact("identified"))),
                change);
    }

    private void tell(Threat threat, ThreatFacts facts, Standing standing, Provenance provenance, Change change) {
        LeadOfficer officer = standing.leadResponsibleOfficer();
        InternalThreat told = new InternalThreat(
                InternalThreat.AGGREGATE,
                threat.id(),
                threat.reference,
                threat.version,
                provenance,
                new Access(
                        threat.organisation,
                        threat.region,
                        List.copyOf(facts.affected()),
                        facts.marking().name(),
                        standing.groups()),
                new InternalThreat.State(
                        standing.threatType().name(),
                        facts.workingTitle(),
                        facts.primaryCrimeType(),
                        facts.crimeTypes(),
                        facts.places(),
                        standing.phase().name(),
                        facts.soc(),
                        standing.assessmentType() == null
                                ? null
                                : standing.assessmentType().name(),
                        standing.tier(),
                        standing.moderationStatus().name(),
                        facts.supportingOrganisations(),
                        officer == null ? null : officer.userId(),
                        facts.contactUnit()));
        change.tell(InternalTopics.THREATS, threat.id(), threat.version, bytes(told));
    }

    /** The types are those of the partners' feed. */
    private static List<Fact> facts(ThreatVersion version, ThreatVersion before) {
        Standing now = version.standing();
        Standing was = before.standing();
        List<Fact> facts = new ArrayList<>();
        if (now.threatType() != was.threatType()) {
            facts.add(fact("reclassified"));
        }
        if (now.moderationStatus() != was.moderationStatus()) {
            facts.add(fact(
                    switch (now.moderationStatus()) {
                        case MODERATED -> "moderated";
                        case RETURNED -> "assessment-returned";
                        case SUBMITTED, NOT_ASSESSED -> "assessment-submitted";
                    }));
        }
        if (!Objects.equals(now.tier(), was.tier())) {
            facts.add(fact("tier-changed"));
        }
        if (now.phase() != was.phase()) {
            facts.add(fact("phase-changed"));
            if (now.phase().isClosed() != was.phase().isClosed()) {
                facts.add(fact(now.phase().isClosed() ? "closed" : "reopened"));
            }
        }
        if (!Objects.equals(now.leadResponsibleOfficer(), was.leadResponsibleOfficer())) {
            facts.add(fact("lead-responsible-officer-changed"));
        }
        if (!now.groups().equals(was.groups())) {
            facts.add(fact("need-to-know-changed"));
        }
        if (facts.isEmpty() || !version.facts().equals(before.facts())) {
            facts.add(fact("amended"));
        }
        return facts;
    }

    private static Fact fact(String what) {
        return new Fact(TimeOrderedId.create(), "threat." + what);
    }

    private byte[] bytes(InternalThreat told) {
        try {
            return mapper.writeValueAsBytes(told);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A threat can be written", e);
        }
    }
}
