package rocu.soc.chassis.web.problem;

/**
 * One thing wrong with one member or parameter.
 *
 * @param pointer RFC 6901 pointer into the body ({@code /outcomes/0/type}), or the name of a query parameter
 * @param code what is wrong, kebab-case, stable: {@code required}, {@code unknown-member}, {@code unknown-code}, …
 * @param detail what to send instead, for a person
 */
public record FieldError(String pointer, String code, String detail) {}
