package rocu.soc.threat.masterlist;

/** The permissions of the policy table that this feature asks for. */
final class ThreatPermissions {

    static final String READ = "threats:read";
    static final String IDENTIFY = "threats:identify";
    static final String AMEND = "threats:amend";
    static final String RECLASSIFY = "threats:reclassify";
    static final String APPROVE_CLOSURE = "threats:approve-closure";
    static final String APPOINT = "threats:appoint-lead-officer";
    static final String LOAD_HISTORY = "threats:load-history";
    static final String SET_NEED_TO_KNOW = "threats:set-need-to-know";

    private ThreatPermissions() {}
}
