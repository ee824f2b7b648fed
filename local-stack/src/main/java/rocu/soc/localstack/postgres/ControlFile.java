package rocu.soc.localstack.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What a data folder tells of itself without a server: which cluster it is, for ever and in every copy. */
public record ControlFile(Path data) {
    public static final String PATH = "global/pg_control";

    /** The system identifier, in decimal digits. */
    public String systemIdentifier() {
        ByteBuffer first = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.nativeOrder());
        try (FileChannel file = FileChannel.open(data.resolve(PATH), StandardOpenOption.READ)) {
            while (first.hasRemaining() && file.read(first) >= 0) {
                // goes on until the number is whole
            }
            return Long.toUnsignedString(first.flip().getLong());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
