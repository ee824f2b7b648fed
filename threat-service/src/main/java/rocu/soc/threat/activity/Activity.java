package rocu.soc.threat.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is done about a threat, as far as the records are open to the reader. Who sees a summary of the threat sees one day. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ThreatActivity")
record Activity(
        @Schema(description = "Day of the last disruption; missing where none is open to you") @Nullable
        LocalDate lastDisruptionOn,

        @Schema(description = "Missing without the permission disruptions:read") @Nullable
        DisruptionActivity disruptions,

        @Schema(description = "Missing without the permission orders:read") @Nullable
        OrderActivity orders,

        @Schema(description = "What the other services had published by then, within seconds, is in it")
        Instant asOf) {

    /** Disruptions that are not withdrawn. */
    @Schema(name = "ThreatDisruptionActivity")
    record DisruptionActivity(
            @Schema(description = "Disruptions that are open to you")
            long count,

            @Schema(description = "The same by the strand of the strategy")
            Map<FourP, Long> byFourP) {}

    /** Orders of which the reader sees the order card at least. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ThreatOrderActivity")
    record OrderActivity(
            @Schema(description = "Orders that are open to you")
            long count,

            @Schema(description = "Day on which the last of them was made") @Nullable
            LocalDate lastMadeOn) {}
}
