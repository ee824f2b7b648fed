package rocu.soc.chassis.record;

/**
 * A kind of record of a service.
 *
 * @param name as in the policy table
 * @param base address of the kind, without a slash at its end
 * @param read the permission that reading asks for
 */
public record RecordKind(String name, String base, String read) {}
