package rocu.soc.threat.masterlist;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.RecordedBy;
import rocu.soc.chassis.web.json.BodyReader;
import rocu.soc.chassis.web.json.Judged;
import rocu.soc.chassis.web.json.Personal;

/** A step in the life of a threat, as a body says it. */
sealed interface Step {

    /** Why it is taken. */
    @Nullable
    String reason();

    /** On whose behalf. */
    @Nullable
    RecordedBy recordedBy();

    /** The permission that it asks for. */
    String permission();

    /** What is said of the threat once it is taken. */
    ThreatContent after(ThreatContent present);

    /** What may be said anew of a threat. */
    @Schema(name = "ThreatAmendment")
    record Amendment(
            @JsonUnwrapped ThreatFacts facts,

            @Schema(description = "Why") @Size(max = 500) @Personal @Nullable
            String reason,

            @Schema(description = "On whose behalf; required from a force system") @Nullable
            RecordedBy recordedBy)
            implements Step {

        @Override
        public String permission() {
            return ThreatPermissions.AMEND;
        }

        @Override
        public ThreatContent after(ThreatContent present) {
            return present.amend(facts);
        }
    }

    /** A threat turns out to be of another type. */
    @Schema(name = "ThreatReclassification")
    record Reclassification(
            @Schema(description = "What kind of threat it turned out to be")
            ThreatType threatType,

            @Schema(description = "Why") @Size(max = 500) @Personal
            String reason,

            @Schema(description = "On whose behalf; required from a force system") @Nullable
            RecordedBy recordedBy)
            implements Step {

        @Override
        public String permission() {
            return ThreatPermissions.RECLASSIFY;
        }

        @Override
        public ThreatContent after(ThreatContent present) {
            return present.reclassify(threatType);
        }
    }

    /** A threat goes into another phase; into a closed one it is closed, out of one it is reopened. */
    @Schema(name = "ThreatPhaseChange")
    record PhaseChange(
            @Schema(description = "The phase that it enters; a closed one closes it")
            Phase phase,

            @Schema(description = "Why") @Size(max = 500) @Personal
            String reason,

            @Schema(description = "On whose behalf; required from a force system") @Nullable
            RecordedBy recordedBy)
            implements Step {

        /** Closing it asks for the approval of closures. */
        @Override
        public String permission() {
            return phase.isClosed() ? ThreatPermissions.APPROVE_CLOSURE : ThreatPermissions.AMEND;
        }

        @Override
        public ThreatContent after(ThreatContent present) {
            return present.enter(phase);
        }
    }

    /** A threat is given into the hands of a lead responsible officer. */
    @Schema(name = "LeadOfficerAppointment")
    record Appointment(
            @JsonUnwrapped LeadOfficer officer,

            @Schema(description = "Why") @Size(max = 500) @Personal @Nullable
            String reason,

            @Schema(description = "On whose behalf; required from a force system") @Nullable
            RecordedBy recordedBy)
            implements Step {

        @Override
        public String permission() {
            return ThreatPermissions.APPOINT;
        }

        @Override
        public ThreatContent after(ThreatContent present) {
            return present.appoint(officer);
        }
    }

    /** A threat is kept from everybody but the members of groups, or that is lifted. */
    @Schema(name = "ThreatNeedToKnow", requiredProperties = "groups")
    record NeedToKnow(
            @Schema(description = "Codes of need-to-know groups; none, as an empty array, lifts it") @Size(max = 50)
            List<@Size(max = 200) String> groups,

            @Schema(description = "Why") @Size(max = 500) @Personal
            String reason,

            @Schema(description = "On whose behalf; required from a force system") @Nullable
            RecordedBy recordedBy)
            implements Step, Judged {

        public NeedToKnow {
            groups = List.copyOf(groups);
        }

        @Override
        public void judge(BodyReader reader) {
            if (!reader.has("groups")) {
                reader.broken(
                        "groups", "required", "Name the groups; none, as an empty array, lifts the need-to-know.");
            }
            ThreatRules.judgeRepeats("groups", groups, reader);
        }

        @Override
        public String permission() {
            return ThreatPermissions.SET_NEED_TO_KNOW;
        }

        @Override
        public ThreatContent after(ThreatContent present) {
            return present.keepWithin(groups);
        }
    }
}
