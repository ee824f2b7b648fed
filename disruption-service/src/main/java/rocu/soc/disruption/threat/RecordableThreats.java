package rocu.soc.disruption.threat;

import java.util.List;

/** Against which threat types the national minimum standards let a disruption be recorded. */
record RecordableThreats(List<ThreatType> threatTypes) {

    RecordableThreats {
        threatTypes = List.copyOf(threatTypes);
    }
}
