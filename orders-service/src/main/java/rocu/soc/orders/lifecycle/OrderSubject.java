package rocu.soc.orders.lifecycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.json.BodyReader;
import rocu.soc.chassis.web.json.Judged;
import rocu.soc.chassis.web.json.Personal;
import rocu.soc.orders.catalogue.SubjectKind;

/** Against whom or what an order is made. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record OrderSubject(
        @Schema(description = "What it is") SubjectKind kind,

        @Schema(
                description = "Of the person or company; the address, number or sum of what is no person. Missing in an"
                        + " answer where it was erased",
                examples = "Alex Example")
        @Size(max = 200)
        @Personal
        String name,

        @Schema(description = "Of a person; like the identifiers it shows only to accounts with nominals:read")
        @Personal
        @Nullable
        LocalDate dateOfBirth,

        @Schema(description = "What the subject is known by elsewhere") @Size(max = 20) @Personal
        List<Identifier> identifiers)
        implements Judged {

    public OrderSubject {
        identifiers = List.copyOf(identifiers);
    }

    @Override
    public void judge(BodyReader reader) {
        if (kind != SubjectKind.PERSON && dateOfBirth != null) {
            reader.broken("dateOfBirth", "not-taken", "Only a person has one.");
        }
    }
}
