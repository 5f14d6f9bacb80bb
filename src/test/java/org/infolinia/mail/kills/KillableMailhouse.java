package org.infolinia.mail.kills;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.infolinia.operation.EmbeddedMailServer;

/** Starts {@link Mailhouse} and ends it as a power cut does. */
final class KillableMailhouse implements AutoCloseable {

    private final Path place;
    private final String database;
    private final int smtpPort;
    private final int imapPort;
    private Process running;

    KillableMailhouse(Path place, String database, EmbeddedMailServer server) throws IOException {
        this.place = place;
        this.database = database;
        this.smtpPort = server.smtpPort();
        this.imapPort = server.imapPort();
        this.running = start();
    }

    /** SIGKILL: nothing is finished, nothing is tidied up. */
    void kill() throws InterruptedException {
        running.destroyForcibly().waitFor();
    }

    void comeBack() throws IOException {
        running = start();
    }

    /** @throws AssertionError when it ended by itself */
    void mustLive() {
        if (!running.isAlive()) {
            throw new AssertionError("The application ended by itself, see " + log());
        }
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    private Process start() throws IOException {
        var arguments = place.resolve("arguments");
        Files.write(
                arguments,
                List.of(
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "--add-modules=jdk.incubator.vector",
                        "-cp",
                        "\"" + System.getProperty("java.class.path").replace("\\", "\\\\") + "\"",
                        Mailhouse.class.getName(),
                        "\"" + database + "\"",
                        "\"" + place.resolve("state") + "\"",
                        Integer.toString(smtpPort),
                        Integer.toString(imapPort)));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(java, "@" + arguments)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
    }

    private Path log() {
        return place.resolve("application.log");
    }
}
