package rocu.soc.disruption.recording;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.RecordedBy;
import rocu.soc.chassis.record.Source;
import rocu.soc.disruption.threat.KnownThreat;

/**
 * A new disruption, as it was read and judged.
 *
 * @param named what it says of what people decide
 * @param found the threat where it was looked up by its reference
 * @param bySystem whether a source system says it, through its account or under its own reference
 */
record Recording(
        DisruptionFacts facts,
        Named named,
        @Nullable UUID threat,
        @Nullable KnownThreat found,
        @Nullable Source source,
        @Nullable RecordedBy recordedBy,
        @Nullable String sourceVersion,
        boolean bySystem) {

    /** Who is master of what in it from now on: of what a person records, that person. */
    Masters masters() {
        return bySystem
                ? Masters.NONE.said(named, sourceVersion, facts, threat)
                : Masters.NONE.decided(named.members(), facts, threat).at(sourceVersion);
    }
}
