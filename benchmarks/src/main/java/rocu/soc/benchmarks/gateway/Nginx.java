package rocu.soc.benchmarks.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import rocu.soc.benchmarks.BenchFailure;
import rocu.soc.localstack.process.Programs;

/** An nginx of this measurement, with a configuration of its own in the home of the benchmarks. */
final class Nginx implements AutoCloseable {

    private static final int TRIES = 200;
    private static final int BETWEEN_MILLIS = 25;

    private final Process process;
    private final URI address;

    private Nginx(Path folder, String server, int port) {
        this.address = URI.create("http://127.0.0.1:" + port);
        Path configuration = folder.resolve("nginx.conf");
        try {
            Files.createDirectories(folder);
            Files.writeString(configuration, """
                daemon off;
                worker_processes auto;
                pid %1$s/nginx.pid;
                error_log %1$s/error.log warn;
                events { worker_connections 1024; }
                http {
                    access_log off;
                    client_body_temp_path %1$s/body;
                    proxy_temp_path %1$s/proxy;
                    fastcgi_temp_path %1$s/fastcgi;
                    uwsgi_temp_path %1$s/uwsgi;
                    scgi_temp_path %1$s/scgi;
                    keepalive_requests 1000000000;
                    %2$s
                }
                """.formatted(folder, server));
            this.process = new ProcessBuilder(
                            find().toString(), "-p", folder.toString(), "-c", configuration.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("output.log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await(folder);
    }

    /** A reverse proxy before that service, with connections that are kept. */
    static Nginx before(URI service, Path folder) {
        int port = freePort();
        return new Nginx(folder, """
                upstream service {
                    server %1$s;
                    keepalive 64;
                    keepalive_requests 1000000000;
                }
                server {
                    listen 127.0.0.1:%2$d;
                    location / {
                        proxy_pass http://service;
                        proxy_http_version 1.1;
                        proxy_set_header Connection "";
                    }
                }
                """.formatted(service.getAuthority(), port), port);
    }

    /** A service that gives one small answer to everything, and asks for no token. */
    static Nginx answering(Path folder) {
        int port = freePort();
        return new Nginx(folder, """
                server {
                    listen 127.0.0.1:%1$d;
                    default_type application/json;
                    location / { return 200 '{"name":"phases","items":[{"code":"ACTIVE","label":"Active"}]}'; }
                }
                """.formatted(port), port);
    }

    /** The program on the PATH, or where Debian puts it. */
    static Path find() {
        Path ofDebian = Path.of("/usr/sbin/nginx");
        return Programs.find("nginx").orElseGet(() -> {
            if (Files.isExecutable(ofDebian)) {
                return ofDebian;
            }
            throw new BenchFailure(
                    "nginx is not installed, and without it there is nothing to compare to: install it"
                            + " (Debian, Ubuntu: apt install nginx-light; macOS: brew install nginx) and run the command again.");
        });
    }

    URI address() {
        return address;
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private void await(Path folder) {
        for (int i = 0; i < TRIES && process.isAlive(); i++) {
            try (Socket reached = new Socket(address.getHost(), address.getPort())) {
                if (reached.isConnected()) {
                    return;
                }
            } catch (IOException notYet) {
                pause();
            }
        }
        close();
        throw new BenchFailure("nginx did not start: see " + folder.resolve("output.log"));
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("Interrupted", e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
