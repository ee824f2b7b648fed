package rocu.soc.threat.codelist;

/** Where the meaning of a code, or a scoring scheme, comes from. */
public enum CodeSource {
    /** A published document. */
    PUBLIC,
    /** This system: no public definition exists. */
    OURS,
    /** Who runs this system laid it down, or was given it without its being public. */
    REGION,
    /** Made up to show how it works; the user's own takes its place. */
    ILLUSTRATIVE
}
