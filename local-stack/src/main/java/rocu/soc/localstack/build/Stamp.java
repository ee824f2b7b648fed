package rocu.soc.localstack.build;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The SHA-256 over everything that a module is built from: its own files, the parent and the build's settings. */
final class Stamp {
    private static final Set<String> NOT_SOURCES = Set.of("target", "node_modules", ".git", ".idea");

    private Stamp() {}

    /** In hexadecimal digits. */
    static String of(Path root, Path module) {
        MessageDigest digest = sha256();
        for (Path place : List.of(root.resolve("pom.xml"), root.resolve(".mvn"), module)) {
            for (Path file : files(place)) {
                digest.update(root.relativize(file).toString().getBytes(UTF_8));
                digest.update(contentOf(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static Set<Path> files(Path place) {
        Set<Path> files = new TreeSet<>();
        if (!Files.exists(place)) {
            return files;
        }
        try {
            Files.walkFileTree(place, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    boolean passOver = NOT_SOURCES.contains(folder.getFileName().toString());
                    return passOver ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.add(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return files;
    }

    private static byte[] contentOf(Path file) {
        try {
            return sha256().digest(Files.readAllBytes(file));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
