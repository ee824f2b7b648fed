package rocu.soc.disruption.recording;

/** The permissions of the policy table that this feature asks for. */
final class DisruptionPermissions {

    static final String READ = "disruptions:read";
    static final String RECORD = "disruptions:record";
    static final String AMEND = "disruptions:amend";
    static final String WITHDRAW = "disruptions:withdraw";
    static final String LOAD_HISTORY = "disruptions:load-history";
    static final String LINK = "disruptions:link";

    private DisruptionPermissions() {}
}
