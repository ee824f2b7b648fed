package rocu.soc.threat.masterlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.json.BodyReader;
import rocu.soc.chassis.web.organisation.Organisation;
import rocu.soc.chassis.web.organisation.OrganisationKind;
import rocu.soc.chassis.web.organisation.Organisations;
import rocu.soc.chassis.web.time.ReportingDay;
import rocu.soc.threat.codelist.CodeLists;

/** The rules of what is said of a threat. They are the same however it comes in, but for history, which is taken as it was. */
@ApplicationScoped
class ThreatRules {

    @Inject
    Organisations organisations;

    @Inject
    CodeLists codes;

    /** Whether an organisation of that kind owns, affects and supports threats. Others see what was disclosed to them. */
    static boolean mayHold(OrganisationKind kind) {
        return switch (kind) {
            case FORCE, ROCU, LAW_ENFORCEMENT_AGENCY -> true;
            case PARTNER, INSPECTORATE, OPERATOR -> false;
        };
    }

    /**
     * Judges what is said of a threat today. What was said before may stay, even if its code has ended since.
     *
     * @param present what is said now; null for a new threat
     */
    void judge(ThreatFacts facts, @Nullable ThreatFacts present, String owner, BodyReader reader) {
        LocalDate today = ReportingDay.today();
        judgeCodes(
                facts,
                code -> codes.holds(CodeLists.CRIME_TYPES, code, today)
                        || (present != null
                                && (present.primaryCrimeType().equals(code)
                                        || present.crimeTypes().contains(code))),
                place -> codes.holds(CodeLists.PLACES, place, today)
                        || (present != null && present.places().contains(place)),
                reader);
        judgeOrganisations(
                facts,
                owner,
                id -> organisations.current(id).isPresent()
                        || (present != null && present.affected().contains(id)),
                reader);
    }

    /** Judges what an earlier system said of a threat: codes and organisations of any day. */
    void judgePast(ThreatFacts facts, String owner, BodyReader reader) {
        judgeCodes(
                facts,
                code -> codes.everHeld(CodeLists.CRIME_TYPES, code),
                place -> codes.everHeld(CodeLists.PLACES, place),
                reader);
        judgeOrganisations(facts, owner, id -> true, reader);
    }

    /** Nothing stands twice in a list. */
    static void judgeRepeats(String member, List<String> values, BodyReader reader) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < values.size(); i++) {
            if (!seen.add(values.get(i))) {
                reader.broken(member, i, "repeated", "It stands here twice.");
            }
        }
    }

    private void judgeCodes(
            ThreatFacts facts, Predicate<String> crimeType, Predicate<String> place, BodyReader reader) {
        if (!facts.primaryCrimeType().isEmpty() && !crimeType.test(facts.primaryCrimeType())) {
            reader.broken("primaryCrimeType", "unknown-code", "One of the code list crime-types.");
        }
        for (int i = 0; i < facts.crimeTypes().size(); i++) {
            if (!crimeType.test(facts.crimeTypes().get(i))) {
                reader.broken("crimeTypes", i, "unknown-code", "One of the code list crime-types.");
            } else if (facts.crimeTypes().get(i).equals(facts.primaryCrimeType())) {
                reader.broken("crimeTypes", i, "repeated", "It is the primary crime type already.");
            }
        }
        judgeRepeats("crimeTypes", facts.crimeTypes(), reader);
        for (int i = 0; i < facts.places().size(); i++) {
            if (!place.test(facts.places().get(i))) {
                reader.broken("places", i, "unknown-code", "One of the code list places.");
            }
        }
        judgeRepeats("places", facts.places(), reader);
    }

    private void judgeOrganisations(ThreatFacts facts, String owner, Predicate<String> exists, BodyReader reader) {
        judgeOrganisations("affectedOrganisations", facts.affectedOrganisations(), owner, exists, reader);
        judgeOrganisations("supportingOrganisations", facts.supportingOrganisations(), owner, exists, reader);
    }

    /** A partner cannot be one of them: affected and supporting organisations see the whole record. */
    private void judgeOrganisations(
            String member, List<String> ids, String owner, Predicate<String> exists, BodyReader reader) {
        for (int i = 0; i < ids.size(); i++) {
            Organisation organisation = organisations.all().get(ids.get(i));
            if (organisation == null
                    || !mayHold(organisation.kind())
                    || organisation.id().equals(owner)
                    || !exists.test(organisation.id())) {
                reader.broken(
                        member,
                        i,
                        "unknown-organisation",
                        "No other force, ROCU or law enforcement agency has that id.");
            }
        }
        judgeRepeats(member, ids, reader);
    }
}
