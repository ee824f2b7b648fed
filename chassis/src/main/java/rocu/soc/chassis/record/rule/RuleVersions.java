package rocu.soc.chassis.record.rule;

import java.util.List;

/** What was stated as a rule over time, the first version first. */
public record RuleVersions(List<RuleVersion> items) {

    public RuleVersions {
        items = List.copyOf(items);
    }
}
