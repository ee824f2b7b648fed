package rocu.soc.localstack.process;

/** Where a start or stop tells its steps. */
@FunctionalInterface
public interface Progress {
    void publish(String step);

    /** Prints each step with the seconds since the command began: {@code [ 12.3 s] Kafka ready}. */
    static Progress toStandardOutput() {
        long began = System.nanoTime();
        return step -> {
            synchronized (System.out) {
                System.out.printf("[%5.1f s] %s%n", (System.nanoTime() - began) / 1e9, step);
                System.out.flush();
            }
        };
    }

    static Progress silent() {
        return step -> {};
    }
}
