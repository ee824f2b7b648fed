package rocu.soc.benchmarks.scale;

/** In which order records came to lie on the disk. */
public enum Order {
    /** As they happened: the suite was in use all the while. */
    IN_TIME,
    /** In none: old years of an earlier system were loaded at once. */
    SHUFFLED
}
