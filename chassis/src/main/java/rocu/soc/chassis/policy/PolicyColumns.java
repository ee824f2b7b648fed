package rocu.soc.chassis.policy;

/**
 * Where a table holds the facts that the policy asks for: SQL expressions, never anything that a client sent.
 *
 * @param affected expression of type {@code text[]}
 * @param groups expression of type {@code text[]}, never null
 */
public record PolicyColumns(
        String owner, String region, String affected, String marking, String groups, String submittedBy) {}
