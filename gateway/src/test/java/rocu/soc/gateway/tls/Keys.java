package rocu.soc.gateway.tls;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Key stores of a door, a force system and a stranger, made by the keytool of the JDK; each trusts what an operator would let it. */
record Keys(Path folder) {

    static final String PASSWORD = "changeit";

    static Keys make(Path folder) {
        Keys keys = new Keys(folder);
        try {
            Files.createDirectories(folder);
            for (String name : List.of("door", "force-system", "stranger")) {
                Files.deleteIfExists(keys.of(name));
                Files.deleteIfExists(keys.issuer(name));
                keytool(
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        name,
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=dns:localhost,ip:127.0.0.1",
                        "-keystore",
                        keys.of(name).toString());
                keytool(
                        "-exportcert",
                        "-alias",
                        name,
                        "-file",
                        keys.certificate(name).toString(),
                        "-keystore",
                        keys.of(name).toString());
                keytool(
                        "-importcert",
                        "-noprompt",
                        "-alias",
                        name,
                        "-file",
                        keys.certificate(name).toString(),
                        "-keystore",
                        keys.issuer(name).toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return keys;
    }

    /** The key of that name and its certificate. */
    Path of(String name) {
        return folder.resolve(name + ".p12");
    }

    /** The certificate of that name, to be trusted. */
    Path issuer(String name) {
        return folder.resolve(name + "-trust.p12");
    }

    private Path certificate(String name) {
        return folder.resolve(name + ".crt");
    }

    /** A client that trusts the door, and shows no certificate. */
    SSLContext client() throws GeneralSecurityException, IOException {
        return context(new KeyManagerFactory[0]);
    }

    /** A client that trusts the door, and shows the certificate of that name. */
    SSLContext client(String name) throws GeneralSecurityException, IOException {
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(read(of(name)), PASSWORD.toCharArray());
        return context(own);
    }

    private SSLContext context(KeyManagerFactory... own) throws GeneralSecurityException, IOException {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(read(issuer("door")));
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.length == 0 ? null : own[0].getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private static KeyStore read(Path file) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream content = Files.newInputStream(file)) {
            store.load(content, PASSWORD.toCharArray());
        }
        return store;
    }

    private static void keytool(String... words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(words));
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("keytool: " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
