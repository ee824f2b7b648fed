package rocu.soc.gateway.problem;

/**
 * A problem type of the register.
 *
 * @param slug last part of the address to which {@code type} resolves
 * @param meaning what happened
 * @param mend what the client can do
 */
public record ProblemEntry(String slug, int status, String title, String meaning, String mend) {}
