package rocu.soc.orders.lifecycle;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a subject is known by elsewhere. */
@Schema(name = "OrderSubjectIdentifier")
public record Identifier(
        @Schema(description = "Such as PNC, CRO, NOMIS, COMPANIES_HOUSE, IMEI", examples = "PNC") @Size(max = 40)
        String scheme,

        @Schema(description = "As that scheme writes it", examples = "2001/1234567X") @Size(max = 200)
        String value) {}
