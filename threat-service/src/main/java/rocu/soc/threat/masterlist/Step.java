package rocu.soc.threat.masterlist;

import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.RecordedBy;

/** A step in the life of a threat, as a body says it. */
sealed interface Step permits LeadOfficerAppointment, NeedToKnow, PhaseChange, Reclassification, ThreatAmendment {

    /** Why it is taken. */
    @Nullable
    String reason();

    /** On whose behalf. */
    @Nullable
    RecordedBy recordedBy();

    /** What it takes to take it. */
    String permission();

    /** What is said of the threat once it is taken. */
    ThreatContent after(ThreatContent present);
}
