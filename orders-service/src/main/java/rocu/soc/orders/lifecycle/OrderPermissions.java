package rocu.soc.orders.lifecycle;

/** The permissions of the policy table that this feature asks for. */
final class OrderPermissions {

    static final String READ = "orders:read";
    static final String APPLY = "orders:apply";
    static final String LOAD_HISTORY = "orders:load-history";
    static final String MANAGE = "orders:manage";

    /** What identifies a person beyond the name shows only with it. */
    static final String READ_NOMINALS = "nominals:read";

    private OrderPermissions() {}
}
