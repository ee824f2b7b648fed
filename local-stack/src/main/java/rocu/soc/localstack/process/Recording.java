package rocu.soc.localstack.process;

/** A program, and the start-up cache of the build that it runs from. */
public record Recording(ManagedProcess process, StartUpCache cache) {

    /** Whether it runs, and its start was recorded and not written yet. */
    public boolean isOpen() {
        return !cache.isMade() && cache.isRecording() && process.living().isPresent();
    }

    /** Writes the cache of a program that runs; returns whether there is one now. */
    public boolean write() {
        return cache.isMade() || process.living().filter(cache::write).isPresent();
    }
}
