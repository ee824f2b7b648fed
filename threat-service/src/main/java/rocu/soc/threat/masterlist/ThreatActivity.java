package rocu.soc.threat.masterlist;

import java.time.LocalDate;
import rocu.soc.chassis.web.identity.Caller;
import rocu.soc.chassis.web.list.Criteria;

/** What lists of threats ask of what was recorded on them elsewhere; as it is now, since nothing tells what was known of it before. */
public interface ThreatActivity {

    /** Threats {@code h} on which the caller may know of no disruption of that day or a later one. */
    Criteria undisruptedSince(LocalDate day, Caller caller);
}
