package rocu.soc.localstack.home;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file that remembers the SHA-256 of what was last used, so that a change is seen. */
public record Fingerprint(Path file) {

    public boolean is(String content) {
        try {
            return Files.exists(file) && Files.readString(file).strip().equals(of(content.getBytes(UTF_8)));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    public void record(String content) {
        try {
            Files.writeString(file, of(content.getBytes(UTF_8)) + "\n");
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    public void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** In hexadecimal digits. */
    public static String of(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
