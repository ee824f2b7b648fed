package rocu.soc.chassis.record.erasure;

/** The permissions of the policy table that erasure asks for. */
public final class ErasurePermissions {

    public static final String READ = "erasures:read";
    public static final String PROPOSE = "erasures:propose";
    public static final String DECIDE = "erasures:decide";

    private ErasurePermissions() {}
}
