package rocu.soc.localstack.testing;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.DefaultHttp2HeadersDecoder;
import io.netty.handler.codec.http2.DefaultHttp2HeadersEncoder;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2Headers;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * One request over HTTP/2 without TLS, by prior knowledge, on a connection of its own, in frames that no well-behaved client would
 * send (RFC 9113).
 */
public final class RawHttp2 implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 60_000;
    private static final String PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
    private static final int STREAM = 1;
    private static final int LONGEST = 16_384;
    private static final int FIRST_WINDOW = 65_535;
    private static final int WIDE = 1 << 30;

    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int RESET = 3;
    private static final int SETTINGS = 4;
    private static final int GO_AWAY = 7;
    private static final int WINDOW_UPDATE = 8;
    private static final int CONTINUATION = 9;

    private static final int ACKNOWLEDGED = 1;
    private static final int END_STREAM = 1;
    private static final int END_HEADERS = 4;
    private static final int PRIORITY = 32;
    private static final int OCTETS_OF_PRIORITY = 5;
    private static final int INITIAL_WINDOW_SIZE = 4;
    private static final int OCTETS_OF_SETTING = 6;

    private final Socket socket;
    private final OutputStream out;
    private final DataInputStream in;
    private final ByteArrayOutputStream head = new ByteArrayOutputStream();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private int status;
    private Map<String, String> fields = Map.of();
    private boolean ended;
    private long ofStream = FIRST_WINDOW;
    private long ofConnection = FIRST_WINDOW;
    private long firstOfStream = FIRST_WINDOW;

    /**
     * What came back.
     *
     * @param status 0 where stream or connection was broken off instead
     * @param fields by their names
     * @param body read as UTF-8
     */
    public record Answer(int status, Map<String, String> fields, String body) {}

    private RawHttp2(InetSocketAddress server) throws IOException {
        this.socket = new Socket();
        socket.connect(server, PATIENCE_MILLIS);
        socket.setSoTimeout(PATIENCE_MILLIS);
        this.out = socket.getOutputStream();
        this.in = new DataInputStream(socket.getInputStream());
    }

    /**
     * Sends it and reads the answer.
     *
     * @param head the pseudo fields first, and nothing of it checked
     */
    public static Answer answerTo(InetSocketAddress server, Iterable<Map.Entry<String, String>> head, byte[] content)
            throws IOException {
        Http2Headers fields = new DefaultHttp2Headers(false);
        head.forEach(field -> fields.add(field.getKey(), field.getValue()));
        try (RawHttp2 exchange = new RawHttp2(server)) {
            exchange.sendHead(fields, content.length == 0);
            exchange.sendBody(content);
            while (!exchange.ended) {
                exchange.readFrame();
            }
            return new Answer(exchange.status, exchange.fields, exchange.body.toString(StandardCharsets.UTF_8));
        } catch (Http2Exception unreadable) {
            throw new IOException(unreadable);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void sendHead(Http2Headers fields, boolean whole) throws IOException, Http2Exception {
        ByteBuf block = Unpooled.buffer();
        new DefaultHttp2HeadersEncoder().encodeHeaders(STREAM, fields, block);
        ByteBuf all = Unpooled.buffer().writeBytes(PREFACE.getBytes(StandardCharsets.US_ASCII));
        frame(
                all,
                SETTINGS,
                0,
                0,
                Unpooled.buffer().writeShort(INITIAL_WINDOW_SIZE).writeInt(WIDE));
        frame(all, WINDOW_UPDATE, 0, 0, Unpooled.buffer().writeInt(WIDE));
        int type = HEADERS;
        do {
            ByteBuf part = block.readSlice(Math.min(LONGEST, block.readableBytes()));
            int last = block.isReadable() ? 0 : END_HEADERS;
            frame(all, type, last | (type == HEADERS && whole ? END_STREAM : 0), STREAM, part);
            type = CONTINUATION;
        } while (block.isReadable());
        send(all);
    }

    /** As far as the other side lets itself be sent it, and until it has answered. */
    private void sendBody(byte[] content) throws IOException, Http2Exception {
        int sent = 0;
        while (sent < content.length && !ended) {
            int next = (int) Math.min(Math.min(LONGEST, content.length - sent), Math.min(ofStream, ofConnection));
            if (next <= 0) {
                readFrame();
                continue;
            }
            ByteBuf all = Unpooled.buffer();
            boolean last = sent + next == content.length;
            frame(all, DATA, last ? END_STREAM : 0, STREAM, Unpooled.wrappedBuffer(content, sent, next));
            send(all);
            sent += next;
            ofStream -= next;
            ofConnection -= next;
        }
    }

    private void send(ByteBuf all) throws IOException {
        all.readBytes(out, all.readableBytes());
    }

    private static void frame(ByteBuf out, int type, int flags, int stream, ByteBuf content) {
        out.writeMedium(content.readableBytes())
                .writeByte(type)
                .writeByte(flags)
                .writeInt(stream)
                .writeBytes(content);
    }

    private void readFrame() throws IOException, Http2Exception {
        int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
        int type = in.readUnsignedByte();
        int flags = in.readUnsignedByte();
        int stream = in.readInt();
        ByteBuf content = Unpooled.wrappedBuffer(in.readNBytes(length));
        switch (type) {
            case RESET, GO_AWAY -> ended = true;
            case SETTINGS -> heed(flags, content);
            case WINDOW_UPDATE -> widen(stream, content.readInt());
            case HEADERS -> {
                content.skipBytes((flags & PRIORITY) == 0 ? 0 : OCTETS_OF_PRIORITY);
                readHead(flags, content);
                ended |= (flags & END_STREAM) != 0;
            }
            case CONTINUATION -> readHead(flags, content);
            case DATA -> {
                content.readBytes(body, content.readableBytes());
                ended |= (flags & END_STREAM) != 0;
            }
            default -> {}
        }
    }

    private void heed(int flags, ByteBuf settings) throws IOException {
        if ((flags & ACKNOWLEDGED) != 0) {
            return;
        }
        while (settings.readableBytes() >= OCTETS_OF_SETTING) {
            int name = settings.readUnsignedShort();
            long value = settings.readUnsignedInt();
            if (name == INITIAL_WINDOW_SIZE) {
                ofStream += value - firstOfStream;
                firstOfStream = value;
            }
        }
        ByteBuf all = Unpooled.buffer();
        frame(all, SETTINGS, ACKNOWLEDGED, 0, Unpooled.EMPTY_BUFFER);
        send(all);
    }

    private void widen(int stream, int more) {
        if (stream == 0) {
            ofConnection += more;
        } else {
            ofStream += more;
        }
    }

    private void readHead(int flags, ByteBuf block) throws IOException, Http2Exception {
        block.readBytes(head, block.readableBytes());
        if ((flags & END_HEADERS) == 0) {
            return;
        }
        Http2Headers read =
                new DefaultHttp2HeadersDecoder().decodeHeaders(STREAM, Unpooled.wrappedBuffer(head.toByteArray()));
        status = Integer.parseInt(read.status().toString());
        Map<String, String> all = new HashMap<>();
        read.forEach(
                field -> all.put(field.getKey().toString(), field.getValue().toString()));
        fields = Map.copyOf(all);
    }
}
