package rocu.soc.chassis.record.rule;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was stated as a rule over time, the first version first. */
public record RuleVersions(
        @Schema(description = "The first version first") List<RuleVersion> items) {

    public RuleVersions {
        items = List.copyOf(items);
    }
}
