package rocu.soc.chassis.record.subject;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import rocu.soc.chassis.web.json.BodyReader;
import rocu.soc.chassis.web.json.Judged;

/** What a person is known by elsewhere: PNC, CRO, NOMIS, … */
public record SubjectIdentifier(
        @Schema(description = "Such as PNC, CRO, NOMIS, COMPANIES_HOUSE, IMEI", examples = "PNC") @Size(max = 200)
        String scheme,

        @Schema(description = "As that scheme writes it", examples = "2001/1234567X") @Size(max = 200)
        String value)
        implements Judged {

    @Override
    public void judge(BodyReader reader) {
        if (!value.isEmpty() && SubjectWords.compact(value).isEmpty()) {
            reader.broken("value", "no-identifier", "An identifier has letters or digits.");
        }
    }
}
