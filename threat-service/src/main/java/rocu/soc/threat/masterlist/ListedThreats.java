package rocu.soc.threat.masterlist;

import rocu.soc.chassis.record.RecordKind;

/** What other features may know of how the threats of the master list are kept. */
public final class ListedThreats {

    public static final RecordKind KIND = Threat.KIND;

    /** Every version of every threat, {@code f}, with its head, {@code h}, as SQL. */
    public static final String VERSIONS_WITH_HEADS = "threat_version f join threat h on h.id = f.threat_id";

    private ListedThreats() {}
}
