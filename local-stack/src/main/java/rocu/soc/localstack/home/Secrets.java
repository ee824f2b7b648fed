package rocu.soc.localstack.home;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Every password and key of one home. They are derived from one random seed that is written once, readable by its owner
 * alone, so that commands that run at the same time agree and a new name needs no change of the file.
 */
public final class Secrets {
    private static final int SEED_BYTES = 32;
    private static final int PASSWORD_BYTES = 16;
    private final byte[] seed;

    private Secrets(byte[] seed) {
        this.seed = seed.clone();
    }

    public static Secrets of(Home home) {
        Path file = home.folder().resolve("secrets");
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return new Secrets(
                    Base64.getDecoder().decode(Files.readString(file, UTF_8).strip()));
        } catch (IOException | IllegalArgumentException cause) {
            throw new LauncherFailure(
                    "Cannot read the secrets of this home, " + file + ": " + cause.getMessage(), cause);
        }
    }

    /** A password of letters and digits, safe in SQL, URLs and shells. */
    public String password(String name) {
        return HexFormat.of().formatHex(derive(name), 0, PASSWORD_BYTES);
    }

    /** 32 bytes in Base64. */
    public String key(String name) {
        return Base64.getEncoder().encodeToString(derive(name));
    }

    private byte[] derive(String name) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(seed, "HmacSHA256"));
            return mac.doFinal(name.getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", impossible);
        }
    }

    private static void create(Path file) throws IOException {
        byte[] seed = new byte[SEED_BYTES];
        new SecureRandom().nextBytes(seed);
        Path complete = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                "secrets",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(complete, Base64.getEncoder().encodeToString(seed) + "\n");
        try {
            Files.createLink(file, complete);
        } catch (FileAlreadyExistsException another) {
            // another command of the same moment was first, and its seed stands
        } finally {
            Files.delete(complete);
        }
    }
}
