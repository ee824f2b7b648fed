package rocu.soc.threat.codelist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.rule.RuleReason;

/**
 * A code as an administrator states it, as the API document shows it.
 *
 * @param position its place in the list; where it stands, or last, if left out
 */
@Schema(
        name = "StatedCode",
        allOf = {CodeListEntry.class, RuleReason.class})
record CodeSchema(@Nullable Integer position) {}
