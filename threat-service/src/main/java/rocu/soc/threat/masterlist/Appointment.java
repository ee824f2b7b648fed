package rocu.soc.threat.masterlist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.RecordedBy;

/** The body of the appointment of a lead responsible officer, as the API document shows it. */
@Schema(name = "LeadOfficerAppointment", allOf = LeadOfficer.class)
record Appointment(@Nullable String reason, @Nullable RecordedBy recordedBy) {}
