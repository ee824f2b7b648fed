package rocu.soc.chassis.operations;

/**
 * Something of what requests do, done once before a service says that it is ready, so that the first client does not wait until
 * classes are loaded and connections made. It changes nothing, and what it finds is of no interest; it may fail.
 */
@FunctionalInterface
public interface WarmUp {

    /** Runs outside any request and transaction. */
    void run();
}
