package org.infolinia.mail.kills;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A PostgreSQL server of its own that can be thrown over, since that of the other tests must stay. It keeps what it said
 * it had kept, which the embedded server of tests does not promise.
 */
final class RestartableDatabase implements AutoCloseable {

    /** PostgreSQL refuses to run as root; in a user namespace of its own it is nobody. */
    private static final String WHO_MAY_NOT_RUN_IT = "root";

    private final EmbeddedPostgres server;
    private final Path place;

    RestartableDatabase(Path place) throws IOException {
        this.place = place;
        this.server = EmbeddedPostgres.builder()
                .setDataDirectory(data())
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    /** As after a fall: connections are cut, nothing is written to the end, and the log is gone through at the start. */
    void restart() throws IOException, InterruptedException {
        var log = place.resolve("restarts.log").toFile();
        var command = new ArrayList<String>();
        if (System.getProperty("user.name").equals(WHO_MAY_NOT_RUN_IT)) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(control().toString(), "restart", "-m", "immediate", "-w", "-D", data().toString()));
        int exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start()
                .waitFor();
        if (exit != 0) {
            throw new AssertionError("The database did not come back: " + Files.readString(log.toPath()));
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private Path data() {
        return place.resolve("data");
    }

    /** Beside the program that the server says it was started by. */
    private Path control() throws IOException {
        var started = Files.readString(data().resolve("postmaster.opts"));
        return Path.of(started.substring(0, started.indexOf(" \""))).resolveSibling("pg_ctl");
    }
}
