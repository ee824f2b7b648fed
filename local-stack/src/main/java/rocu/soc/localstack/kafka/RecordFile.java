package rocu.soc.localstack.kafka;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** The records of one topic in a file, each with its partition and time; a file that breaks off is known by its missing end. */
final class RecordFile {
    private static final int NULL = -1;

    private RecordFile() {}

    /** Writes records one after another, and the end when it is closed. */
    static final class Writer implements AutoCloseable {
        private final DataOutputStream file;

        Writer(Path path) throws IOException {
            file = new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(path))));
        }

        void add(ConsumerRecord<byte @Nullable [], byte @Nullable []> added) throws IOException {
            file.writeBoolean(true);
            file.writeInt(added.partition());
            file.writeLong(added.timestamp());
            write(added.key());
            write(added.value());
            Header[] headers = added.headers().toArray();
            file.writeInt(headers.length);
            for (Header header : headers) {
                file.writeUTF(header.key());
                write(header.value());
            }
        }

        private void write(byte @Nullable [] bytes) throws IOException {
            file.writeInt(bytes == null ? NULL : bytes.length);
            if (bytes != null) {
                file.write(bytes);
            }
        }

        @Override
        public void close() throws IOException {
            try (file) {
                file.writeBoolean(false);
            }
        }
    }

    /** Hands on the records for the partitions from which they came; returns how many there were. */
    static long read(Path path, String topic, Consumer<ProducerRecord<byte @Nullable [], byte @Nullable []>> taker)
            throws IOException {
        try (DataInputStream file =
                new DataInputStream(new BufferedInputStream(new GZIPInputStream(Files.newInputStream(path))))) {
            long count = 0;
            for (; file.readBoolean(); count++) {
                ProducerRecord<byte @Nullable [], byte @Nullable []> read =
                        new ProducerRecord<>(topic, file.readInt(), file.readLong(), bytes(file), bytes(file));
                int headers = file.readInt();
                for (int header = 0; header < headers; header++) {
                    read.headers().add(file.readUTF(), bytes(file));
                }
                taker.accept(read);
            }
            return count;
        }
    }

    private static byte @Nullable [] bytes(DataInputStream file) throws IOException {
        int length = file.readInt();
        return length == NULL ? null : file.readNBytes(length);
    }
}
