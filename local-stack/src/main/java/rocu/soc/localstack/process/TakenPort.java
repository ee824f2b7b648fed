package rocu.soc.localstack.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import rocu.soc.localstack.home.LauncherFailure;
import rocu.soc.localstack.home.Port;
import rocu.soc.localstack.home.Ports;

/** Refuses to start a server on a port that somebody holds, and names the holder and the remedy. */
public final class TakenPort {
    private TakenPort() {}

    public static void refuse(String server, Ports ports, Port... wanted) {
        for (Port port : List.of(wanted)) {
            int number = ports.of(port);
            if (isTaken(number)) {
                throw new LauncherFailure("Port " + number + ", wanted by " + server + ", is taken by "
                        + PortHolder.of(number).orElse("a process that this user may not see")
                        + ". Stop that process, or set " + port.variable()
                        + " to another port in .env or in the environment.");
            }
        }
    }

    private static boolean isTaken(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return !socket.isBound();
        } catch (IOException taken) {
            return true;
        }
    }
}
