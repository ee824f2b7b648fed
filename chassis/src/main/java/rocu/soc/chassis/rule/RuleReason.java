package rocu.soc.chassis.rule;

/**
 * What a statement has beside the rule itself, as the API document shows it.
 *
 * @param reason why it is stated; it stays in the history of the rule
 */
public record RuleReason(String reason) {}
