package rocu.soc.disruption.recording;

import rocu.soc.chassis.record.RecordKind;

/** What other features may know of how disruptions are kept. */
public final class RecordedDisruptions {

    public static final RecordKind KIND = Disruption.KIND;

    /** Every version of every disruption, {@code f}, with its head, {@code h}, as SQL. */
    public static final String VERSIONS_WITH_HEADS = "disruption_version f join disruption h on h.id = f.disruption_id";

    private RecordedDisruptions() {}
}
