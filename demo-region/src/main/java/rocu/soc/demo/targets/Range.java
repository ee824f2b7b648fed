package rocu.soc.demo.targets;

/** Bounds of a number that was not printed, both inclusive. */
public record Range(int least, int most, Basis basis) {

    boolean holds(int value) {
        return value >= least && value <= most;
    }
}
