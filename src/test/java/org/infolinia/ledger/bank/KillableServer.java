package org.infolinia.ledger.bank;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL that dies as when the power fails to its processes, and comes back on the same data and port. */
public final class KillableServer implements AutoCloseable {

    private final Path data;
    private EmbeddedPostgres running;

    public KillableServer(Path data) throws IOException {
        this.data = data;
        this.running = builder().start();
    }

    public String url() {
        return running.getJdbcUrl("postgres", "postgres");
    }

    /** SIGKILL for the server and everybody who works for it, so that nothing of its memory is left. */
    public void kill() throws IOException {
        var processes = processes();
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(process -> process.onExit().join());
    }

    public void comeBack() throws IOException {
        int port = running.getPort();
        running.close();
        Files.deleteIfExists(lock());
        running = builder().setPort(port).start();
    }

    @Override
    public void close() throws IOException {
        running.close();
    }

    private EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on");
    }

    /** The server first, so that it does not mourn for the others. */
    private List<ProcessHandle> processes() throws IOException {
        var server = ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(lock()).getFirst().strip()))
                .orElseThrow();
        return Stream.concat(Stream.of(server), server.descendants()).toList();
    }

    private Path lock() {
        return data.resolve("postmaster.pid");
    }
}
