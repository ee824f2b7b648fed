package rocu.soc.chassis.web.policy;

/**
 * Where a table holds the facts that the policy asks for: SQL expressions, never anything that a client sent.
 *
 * @param affected expression of type {@code text[]}, never null
 * @param groups expression of type {@code text[]}, never null
 */
public record PolicyColumns(
        String owner, String region, String affected, String marking, String groups, String submittedBy) {

    /** The columns that the head of every aggregate has: its present state, by which the policy decides. */
    public static PolicyColumns ofHead(String alias) {
        return new PolicyColumns(
                alias + ".organisation",
                alias + ".region",
                alias + ".affected",
                alias + ".marking",
                alias + ".groups",
                alias + ".submitted_by");
    }
}
