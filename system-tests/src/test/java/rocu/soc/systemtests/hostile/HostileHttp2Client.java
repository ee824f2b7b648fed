package rocu.soc.systemtests.hostile;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import rocu.soc.localstack.testing.RawHttp2;

/** Sends each over a connection of its own, since one that is malformed may end it. */
final class HostileHttp2Client implements HostileSender {

    private final InetSocketAddress gateway;

    HostileHttp2Client(URI gateway) {
        this.gateway = new InetSocketAddress(gateway.getHost(), gateway.getPort());
    }

    @Override
    public Sent tried(HostileRequest request) {
        try {
            RawHttp2.Answer answer = RawHttp2.answerTo(gateway, request.fields(), request.body());
            if (answer.status() == 0) {
                throw new EOFException("The stream was broken off without an answer");
            }
            return new Sent(request, new RawAnswer(answer.status(), answer.fields(), answer.body()), null);
        } catch (IOException e) {
            return new Sent(request, null, e);
        }
    }
}
