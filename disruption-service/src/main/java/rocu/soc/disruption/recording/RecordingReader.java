package rocu.soc.disruption.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.identity.Caller;
import rocu.soc.chassis.json.BodyReader;
import rocu.soc.chassis.policy.Marking;
import rocu.soc.chassis.problem.Problem;
import rocu.soc.chassis.reference.OrganisationKind;
import rocu.soc.chassis.reference.Organisations;

/** Reads and judges what a client sends; every rule that it breaks is named at once. */
@ApplicationScoped
class RecordingReader {

    static final int LONGEST_NARRATIVE = 4_000;
    private static final int LONGEST_NAME = 200;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Inject
    Organisations organisations;

    /**
     * The recording that the body holds.
     *
     * @throws Problem 400 {@code malformed-request}, 422 {@code broken-rule}
     */
    Recording read(byte[] body, Caller caller) {
        BodyReader reader = BodyReader.of(body);
        Recording recording = new Recording(
                reader.requiredDay("occurredOn"),
                reader.requiredText("whatWasDone", LONGEST_NARRATIVE),
                reader.requiredCode("fourP", FourP.class),
                reader.optionalCode("disruptionType", DisruptionType.class).orElse(DisruptionType.LEAD),
                reader.optionalText("beneficiary", LONGEST_NAME).orElse(null),
                reader.optionalCode("assessmentCategory", AssessmentCategory.class)
                        .orElse(AssessmentCategory.UNASSESSED),
                reader.optionalText("categoryRationale", LONGEST_NARRATIVE).orElse(null),
                reader.optionalCode("marking", Marking.class).orElse(Marking.OFFICIAL_SENSITIVE),
                reader.optionalText("contactUnit", LONGEST_NAME).orElse(null),
                reader.optionalText("sourceSystem", LONGEST_NAME).orElse(caller.sourceSystem()),
                reader.optionalText("sourceReference", LONGEST_NAME).orElse(null),
                reader.optionalObject("recordedBy")
                        .map(RecordingReader::recordedBy)
                        .orElse(null));
        judge(recording, caller, reader);
        reader.finish();
        return recording;
    }

    private static Recording.RecordedBy recordedBy(BodyReader reader) {
        Recording.RecordedBy recordedBy = new Recording.RecordedBy(
                reader.requiredText("userId", LONGEST_NAME), reader.requiredText("unit", LONGEST_NAME));
        reader.noMore();
        return recordedBy;
    }

    private void judge(Recording recording, Caller caller, BodyReader reader) {
        if (recording.occurredOn().isAfter(LocalDate.now(LONDON))) {
            reader.broken("occurredOn", "in-the-future", "A disruption is recorded once it has happened.");
        }
        if (recording.assessmentCategory() != AssessmentCategory.UNASSESSED && recording.categoryRationale() == null) {
            reader.broken("categoryRationale", "required", "A grade needs its rationale.");
        }
        judgeType(recording, caller, reader);
        judgeSource(recording, caller, reader);
    }

    private void judgeType(Recording recording, Caller caller, BodyReader reader) {
        @Nullable String beneficiary = recording.beneficiary();
        switch (recording.disruptionType()) {
            case LEAD -> {
                if (beneficiary != null) {
                    reader.broken("beneficiary", "not-taken", "Only a support disruption names a beneficiary.");
                }
            }
            case SUPPORT -> {
                if (caller.organisation().kind() != OrganisationKind.ROCU) {
                    reader.broken("disruptionType", "not-taken", "Only a ROCU records support; record what you led.");
                }
                if (beneficiary == null) {
                    reader.broken("beneficiary", "required", "Name the organisation that the support benefited.");
                } else if (beneficiary.equals(caller.organisation().id())
                        || organisations.current(beneficiary).isEmpty()) {
                    reader.broken("beneficiary", "unknown-organisation", "No other organisation of that id exists.");
                }
            }
        }
    }

    private static void judgeSource(Recording recording, Caller caller, BodyReader reader) {
        @Nullable String reference = recording.sourceReference();
        if (caller.isServiceAccount()) {
            if (reference == null) {
                reader.broken("sourceReference", "required", "A force system names its own reference of the record.");
            }
            if (recording.recordedBy() == null) {
                reader.broken("recordedBy", "required", "A force system says who recorded it, and for which unit.");
            }
            if (recording.sourceSystem() != null && !recording.sourceSystem().equals(caller.sourceSystem())) {
                reader.broken("sourceSystem", "not-yours", "This account posts for " + caller.sourceSystem() + ".");
            }
        } else if ((reference == null) != (recording.sourceSystem() == null)) {
            reader.broken("sourceReference", "incomplete", "sourceSystem and sourceReference go together.");
        }
    }
}
