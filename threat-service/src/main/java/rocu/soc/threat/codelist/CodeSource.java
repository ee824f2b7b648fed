package rocu.soc.threat.codelist;

/** Where the meaning of a code comes from. */
enum CodeSource {
    /** A published document. */
    PUBLIC,
    /** This system: no public definition exists. */
    OURS,
    /** Made up to show how it works; the user's own takes its place. */
    ILLUSTRATIVE
}
