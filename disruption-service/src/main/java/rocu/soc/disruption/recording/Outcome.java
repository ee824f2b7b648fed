package rocu.soc.disruption.recording;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.json.BodyReader;
import rocu.soc.chassis.web.json.Judged;

/** One outcome of a disruption; each type has its own measure. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Outcome(
        @Schema(description = "What it is; the other members depend on it")
        OutcomeType type,

        @Schema(description = "People or referrals; required with every type but CASH and DRUGS, which have none")
        @Min(1)
        @Max(100_000)
        @Nullable
        Long number,

        @Schema(description = "Pence of cash, or the value of drugs") @Min(1) @Max(100_000_000_000L) @Nullable
        Long pence,

        @Schema(description = "Weight of drugs in milligrams; DRUGS have it, or pence, or both")
        @Min(1)
        @Max(1_000_000_000_000L)
        @Nullable
        Long milligrams,

        @Schema(description = "What drugs, as the force names it; required with DRUGS", examples = "cannabis")
        @Size(max = 100)
        @Nullable
        String substance)
        implements Judged {

    @Override
    public void judge(BodyReader reader) {
        boolean people = type.countsPeople();
        boolean drugs = type == OutcomeType.DRUGS;
        measure(reader, "number", number, people, people);
        measure(reader, "pence", pence, type == OutcomeType.CASH, !people);
        measure(reader, "milligrams", milligrams, drugs && pence == null, drugs);
        measure(reader, "substance", substance, drugs, drugs);
    }

    private static void measure(
            BodyReader reader, String member, @Nullable Object value, boolean required, boolean taken) {
        if (value == null && required) {
            reader.broken(member, "required", "This type of outcome needs it.");
        } else if (value != null && !taken) {
            reader.broken(member, "not-taken", "This type of outcome has none.");
        }
    }
}
