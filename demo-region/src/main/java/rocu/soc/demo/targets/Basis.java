package rocu.soc.demo.targets;

/** On what a number rests. What is ours is never shown as published. */
public enum Basis {
    /** Printed in a source. */
    PUBLISHED,
    /** A bound that a source prints, or that the demo keeps. */
    CONSTRAINT,
    /** One assignment of what was not printed. */
    OURS
}
