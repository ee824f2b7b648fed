package rocu.soc.localstack.home;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** Ports on which nobody listens, below the range from which outgoing connections get theirs. */
final class FreePorts {
    private static final int LOWEST = 15_000;
    private static final int ABOVE_HIGHEST = 32_000;

    private FreePorts() {}

    static List<Integer> choose(int count) {
        return Stream.generate(() -> ThreadLocalRandom.current().nextInt(LOWEST, ABOVE_HIGHEST))
                .distinct()
                .filter(FreePorts::isFree)
                .limit(count)
                .toList();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
