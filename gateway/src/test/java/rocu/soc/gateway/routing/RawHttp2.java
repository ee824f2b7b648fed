package rocu.soc.gateway.routing;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.DefaultHttp2HeadersDecoder;
import io.netty.handler.codec.http2.DefaultHttp2HeadersEncoder;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2Headers;
import io.restassured.RestAssured;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** One request in frames of HTTP/2 that no well-behaved client would send, and its answer. */
final class RawHttp2 {

    private static final int PATIENCE_MILLIS = 10_000;
    private static final String PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
    private static final int STREAM = 1;
    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int RESET = 3;
    private static final int SETTINGS = 4;
    private static final int GO_AWAY = 7;
    private static final int END_STREAM = 1;
    private static final int END_HEADERS = 4;
    private static final int PRIORITY = 32;
    private static final int OCTETS_OF_PRIORITY = 5;

    private RawHttp2() {}

    /** Sends a request of the analyst without a body. Status 0 says that the stream or the connection was broken off. */
    static RawAnswer answerTo(String method, String path, Map<String, String> fields) {
        Http2Headers head = new DefaultHttp2Headers(false)
                .method(method)
                .path(path)
                .scheme("http")
                .authority("localhost")
                .add("authorization", Token.ofAnalyst());
        fields.forEach(head::add);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            OutputStream out = socket.getOutputStream();
            ByteBuf block = Unpooled.buffer();
            new DefaultHttp2HeadersEncoder().encodeHeaders(STREAM, head, block);
            ByteBuf all = Unpooled.buffer().writeBytes(PREFACE.getBytes(StandardCharsets.US_ASCII));
            frame(all, SETTINGS, 0, 0, Unpooled.EMPTY_BUFFER);
            frame(all, HEADERS, END_STREAM | END_HEADERS, STREAM, block);
            all.readBytes(out, all.readableBytes());
            return read(new DataInputStream(socket.getInputStream()));
        } catch (IOException | Http2Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void frame(ByteBuf out, int type, int flags, int stream, ByteBuf content) {
        out.writeMedium(content.readableBytes())
                .writeByte(type)
                .writeByte(flags)
                .writeInt(stream)
                .writeBytes(content);
    }

    private static RawAnswer read(DataInputStream in) throws IOException, Http2Exception {
        int status = 0;
        StringBuilder body = new StringBuilder();
        while (true) {
            int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
            int type = in.readUnsignedByte();
            int flags = in.readUnsignedByte();
            in.readInt();
            byte[] content = in.readNBytes(length);
            if (type == RESET || type == GO_AWAY) {
                return new RawAnswer(status, body.toString());
            }
            if (type == HEADERS) {
                int before = (flags & PRIORITY) == 0 ? 0 : OCTETS_OF_PRIORITY;
                Http2Headers head = new DefaultHttp2HeadersDecoder()
                        .decodeHeaders(STREAM, Unpooled.wrappedBuffer(content, before, length - before));
                status = Integer.parseInt(head.status().toString());
            }
            if (type == DATA) {
                body.append(new String(content, StandardCharsets.UTF_8));
            }
            if ((type == HEADERS || type == DATA) && (flags & END_STREAM) != 0) {
                return new RawAnswer(status, body.toString());
            }
        }
    }
}
