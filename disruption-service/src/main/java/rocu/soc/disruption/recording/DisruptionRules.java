package rocu.soc.disruption.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.json.BodyReader;
import rocu.soc.chassis.web.organisation.Organisation;
import rocu.soc.chassis.web.organisation.OrganisationKind;
import rocu.soc.chassis.web.organisation.Organisations;
import rocu.soc.chassis.web.time.ReportingDay;

/** The rules of a disruption. They are the same however it comes in, but for history, which is taken as it was. */
@ApplicationScoped
class DisruptionRules {

    @Inject
    Organisations organisations;

    /** Judges what is said of a disruption that the organisation records. */
    void judge(DisruptionFacts facts, Organisation organisation, BodyReader reader) {
        judgeDay(facts, ReportingDay.today(), reader);
        if (facts.assessmentCategory() != AssessmentCategory.UNASSESSED && facts.categoryRationale() == null) {
            reader.broken("categoryRationale", "required", "A grade needs its rationale.");
        }
        judgeBeneficiary(facts, reader);
        if (facts.disruptionType() == DisruptionType.SUPPORT) {
            judgeSupport(facts.beneficiary(), organisation, reader);
        }
    }

    /** A disruption has happened by the day on which it is known. */
    void judgeDay(DisruptionFacts facts, LocalDate known, BodyReader reader) {
        if (facts.occurredOn().isAfter(known)) {
            reader.broken("occurredOn", "in-the-future", "A disruption is recorded once it has happened.");
        }
    }

    /** A support disruption names whom it benefited, and only that one does (HMICFRS PEEL 2022/23, Appendix 2). */
    void judgeBeneficiary(DisruptionFacts facts, BodyReader reader) {
        switch (facts.disruptionType()) {
            case LEAD -> {
                if (facts.beneficiary() != null) {
                    reader.broken("beneficiary", "not-taken", "Only a support disruption names a beneficiary.");
                }
            }
            case SUPPORT -> {
                if (facts.beneficiary() == null) {
                    reader.broken("beneficiary", "required", "Name the organisation that the support benefited.");
                } else if (!benefits(facts.beneficiary())) {
                    unknown(reader);
                }
            }
        }
    }

    private void judgeSupport(@Nullable String beneficiary, Organisation organisation, BodyReader reader) {
        if (organisation.kind() != OrganisationKind.ROCU) {
            reader.broken("disruptionType", "not-taken", "Only a ROCU records support; record what you led.");
        }
        if (beneficiary != null
                && organisations.all().containsKey(beneficiary)
                && (beneficiary.equals(organisation.id())
                        || organisations.current(beneficiary).isEmpty())) {
            unknown(reader);
        }
    }

    /** Support is done for another force or agency. */
    private boolean benefits(String beneficiary) {
        Organisation organisation = organisations.all().get(beneficiary);
        return organisation != null
                && switch (organisation.kind()) {
                    case FORCE, ROCU, LAW_ENFORCEMENT_AGENCY, PARTNER -> true;
                    case INSPECTORATE, OPERATOR -> false;
                };
    }

    private static void unknown(BodyReader reader) {
        reader.broken("beneficiary", "unknown-organisation", "No other organisation of that id exists.");
    }
}
