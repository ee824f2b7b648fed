package rocu.soc.chassis.rule;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was stated as a rule over time, the first version first. */
@Schema(name = "RuleVersionPage")
public record RuleVersions(List<RuleVersion> items) {

    public RuleVersions {
        items = List.copyOf(items);
    }
}
