package org.infolinia.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;

/** The packaged application as a process of its own, with a state directory and ports of its own. */
final class RunningInfolinia implements AutoCloseable {

    private static final Path JAR = Path.of("target", "infolinia.jar");
    private static final Duration START_TIMEOUT = Duration.ofMinutes(5);
    private static final Duration DEMO_TIMEOUT = Duration.ofMinutes(10);
    private static final int HTTP_OK = 200;

    private final Path state;
    private final Path log;
    private final boolean demo;
    private final int port = freePort();
    private final int smtpPort = freePort();
    private final int imapPort = freePort();
    private final HttpClient http = HttpClient.newHttpClient();
    private Process process;

    private RunningInfolinia(Path state, boolean demo) {
        this.state = state;
        this.demo = demo;
        this.log = Path.of("target", "journeys", state.getFileName() + ".log");
        this.process = launch();
    }

    static RunningInfolinia withDemoData() {
        var running = new RunningInfolinia(newState(), true);
        running.awaitReady();
        running.awaitDemo();
        return running;
    }

    static RunningInfolinia empty() {
        var running = new RunningInfolinia(newState(), false);
        running.awaitReady();
        return running;
    }

    String url(String path) {
        return "http://localhost:" + port + "/" + path;
    }

    int smtpPort() {
        return smtpPort;
    }

    int imapPort() {
        return imapPort;
    }

    Path state() {
        return state;
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGKILL, as a power cut would: nothing gets to tidy up. */
    void kill() {
        process.destroyForcibly();
        awaitExit(process);
    }

    void startAgain() {
        process = launch();
        awaitReady();
    }

    /** Runs a command such as {@code verify} beside the application and answers what it printed; it must succeed. */
    String command(String... words) {
        try {
            var arguments = javaWith();
            arguments.addAll(List.of(words));
            var output = Files.createTempFile("infolinia-command", ".txt");
            var command = new ProcessBuilder(arguments)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            awaitExit(command);
            var printed = Files.readString(output);
            if (command.exitValue() != 0) {
                throw new AssertionError("'%s' failed:%n%s".formatted(String.join(" ", words), printed));
            }
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        awaitExit(process);
    }

    private Process launch() {
        try {
            Files.createDirectories(log.getParent());
            var arguments = javaWith();
            arguments.addAll(List.of(
                    "--server.port=" + port,
                    "--infolinia.demo=" + demo,
                    "--infolinia.embedded-mail-smtp-port=" + smtpPort,
                    "--infolinia.embedded-mail-imap-port=" + imapPort));
            return new ProcessBuilder(arguments)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> javaWith() {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "-Dinfolinia.state-directory=" + state,
                "--enable-native-access=ALL-UNNAMED",
                "--add-modules=jdk.incubator.vector",
                "-jar",
                JAR.toString()));
    }

    private void awaitReady() {
        await(START_TIMEOUT, "the application is ready", this::answers);
    }

    private void awaitDemo() {
        await(DEMO_TIMEOUT, "the demo data is there", () -> log().contains("Demo data is complete"));
    }

    private void await(Duration timeout, String what, BooleanSupplier condition) {
        Awaitility.await(what)
                .atMost(timeout)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new AssertionError("The application ended:\n" + log());
                    }
                    return condition.getAsBoolean();
                });
    }

    private boolean answers() {
        try {
            var health = HttpRequest.newBuilder(URI.create(url("actuator/health/readiness")))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(health, BodyHandlers.discarding()).statusCode() == HTTP_OK;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void awaitExit(Process process) {
        try {
            if (!process.waitFor(DEMO_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("The process did not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Path newState() {
        try {
            return Files.createTempDirectory("infolinia-journey").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
