package rocu.soc.benchmarks.scale;

/** What an operator or a client does once in a while, and what takes longer the more is stored. */
interface Job {

    /** For people. */
    String name();

    /** Does it once in a home, to its end. */
    Done in(Home home);

    /**
     * What came of it.
     *
     * @param held how much it was, for people
     */
    record Done(double seconds, String held) {}

    /** The seconds since an instant of the machine's clock. */
    static double since(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
