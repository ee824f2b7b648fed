package rocu.soc.orders.lifecycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.json.Personal;
import rocu.soc.chassis.web.json.SameAs;
import rocu.soc.orders.catalogue.DurationType;

/** What the court ordered. It is a fact, also where the catalogue calls it odd; a change here corrects what was recorded. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CourtOrder(
        @Schema(description = "Code of the catalogue, /api/v1/order-types", examples = "SCPO") @Size(max = 200)
        String orderType,

        @Schema(description = "Whom or what it binds") OrderSubject orderSubject,

        @Schema(description = "Which court made it") @Size(max = 200) @Nullable
        String court,

        @Schema(description = "Day on which it was made", examples = "2026-03-02")
        LocalDate madeOn,

        @Schema(description = "First day on which it can be in force; the day of the making if left out")
        @SameAs("madeOn")
        LocalDate inForceFrom,

        @Schema(
                description = "Whether it comes into force when its subject is released, not before",
                defaultValue = "false")
        boolean startsOnRelease,

        @Schema(description = "How its duration is fixed") DurationType durationType,

        @Schema(
                description = "The first day on which it holds no more: an order to the end of 31 May ends on 1 June;"
                        + " required of a FIXED order that does not start on release")
        @Nullable
        LocalDate endsOn,

        @Schema(description = "What it forbids and requires") @Size(max = 4000) @Personal @Nullable
        String terms,

        @Schema(
                description = "Whether a power of arrest is attached to the terms; it holds while they do",
                defaultValue = "false")
        boolean powerOfArrest) {}
