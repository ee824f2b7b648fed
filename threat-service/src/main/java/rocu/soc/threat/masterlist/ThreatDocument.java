package rocu.soc.threat.masterlist;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import rocu.soc.records.RecordMembers;
import rocu.soc.records.Stored;

/** A threat as its reader sees it. Below the level FULL only the members of the policy's summary stand in it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        name = "Threat",
        requiredProperties = {"id", "reference", "organisation", "threatType", "phase"})
record ThreatDocument(
        @JsonUnwrapped RecordMembers record,
        @JsonUnwrapped ThreatStatus status,
        @JsonUnwrapped ThreatFacts facts) {

    static ThreatDocument of(Stored<ThreatContent> stored) {
        return new ThreatDocument(
                RecordMembers.of(stored),
                stored.content().status(),
                stored.content().facts());
    }
}
