package rocu.soc.localstack.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file of a backup.
 *
 * @param path within the backup
 * @param sha256 of its content, in hexadecimal digits
 */
record CopiedFile(String path, long bytes, String sha256) {
    private static final int BLOCK = 1 << 18;

    /** Copies a file into a backup; all of it is on the disk then. It may change meanwhile: the log tells how. */
    static CopiedFile copy(Path source, Path backup, String path) throws IOException {
        MessageDigest digest = newDigest();
        Path target = backup.resolve(path);
        long bytes = 0;
        try (InputStream content = Files.newInputStream(source);
                FileChannel file = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            byte[] block = new byte[BLOCK];
            for (int length = content.read(block); length >= 0; length = content.read(block)) {
                digest.update(block, 0, length);
                ByteBuffer rest = ByteBuffer.wrap(block, 0, length);
                while (rest.hasRemaining()) {
                    bytes += file.write(rest);
                }
            }
            file.force(true);
        }
        return new CopiedFile(path, bytes, HexFormat.of().formatHex(digest.digest()));
    }

    /** Describes a file that is in the backup already. */
    static CopiedFile of(Path backup, String path) throws IOException {
        Path file = backup.resolve(path);
        try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        return new CopiedFile(path, Files.size(file), digest(file));
    }

    /** Whether the backup still holds it as it was written. */
    boolean isIntact(Path backup) {
        try {
            Path file = backup.resolve(path);
            return Files.size(file) == bytes && digest(file).equals(sha256);
        } catch (IOException missingOrUnreadable) {
            return false;
        }
    }

    private static String digest(Path file) throws IOException {
        MessageDigest digest = newDigest();
        try (InputStream content = new DigestInputStream(Files.newInputStream(file), digest)) {
            content.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
