package rocu.soc.chassis.web.problem;

/**
 * A kind of failure as RFC 9457 names it. The register of all types, with meaning and mend, is a contract document; the
 * type resolves to its page at {@code /problems/{slug}}.
 *
 * @param slug kebab-case name, stable for ever
 * @param status HTTP status code
 * @param title short summary, the same for every occurrence
 */
public record ProblemType(String slug, int status, String title) {

    /** The relative reference that stands in the {@code type} member. */
    public String uri() {
        return "/problems/" + slug;
    }
}
