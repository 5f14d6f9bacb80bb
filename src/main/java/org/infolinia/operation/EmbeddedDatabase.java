package org.infolinia.operation;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that comes with the product, with its data under the state directory. A command run beside the
 * application joins the application's server; a server left behind by a killed application is stopped first.
 */
class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration START_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(20);
    private static final int MAXIMUM_CONNECTIONS = 100;
    /** Large enough for the upper pages of the indexes of some million participants. */
    private static final String SHARED_BUFFERS = "256MB";
    /** Right after each checkpoint every page that is touched is logged whole, which a large import would pay often. */
    private static final String MOST_WAL = "2GB";

    private static final String CHECKPOINTS = "15min";
    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;

    private final int port;
    private final @Nullable EmbeddedPostgres own;
    private final Path ownerFile;

    private EmbeddedDatabase(int port, @Nullable EmbeddedPostgres own, Path ownerFile) {
        this.port = port;
        this.own = own;
        this.ownerFile = ownerFile;
    }

    static EmbeddedDatabase open(StateDirectory state) {
        var data = state.subdirectory("postgres");
        var ownerFile = state.file("owner.pid");
        var running = Postmaster.runningOn(data);
        if (running.isPresent() && ownerIsAlive(ownerFile)) {
            return new EmbeddedDatabase(running.get().port(), null, ownerFile);
        }
        running.ifPresent(EmbeddedDatabase::stopOrphan);
        return start(state, data, ownerFile);
    }

    String jdbcUrl() {
        return "jdbc:postgresql://localhost:" + port + "/postgres";
    }

    /** Whether another process of this installation runs the server. */
    boolean isJoined() {
        return own == null;
    }

    @Override
    public void close() throws IOException {
        if (own != null) {
            own.close();
            Files.deleteIfExists(ownerFile);
        }
    }

    private static EmbeddedDatabase start(StateDirectory state, Path data, Path ownerFile) {
        try {
            Files.deleteIfExists(data.resolve("postmaster.pid"));
            var postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setOverrideWorkingDirectory(
                            state.subdirectory("postgres-binaries").toFile())
                    .setPGStartupWait(START_TIMEOUT)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", Integer.toString(MAXIMUM_CONNECTIONS))
                    .setServerConfig("listen_addresses", "localhost")
                    .setServerConfig("shared_buffers", SHARED_BUFFERS)
                    .setServerConfig("max_wal_size", MOST_WAL)
                    .setServerConfig("checkpoint_timeout", CHECKPOINTS)
                    .setServerConfig("wal_compression", "on")
                    .setOutputRedirector(Redirect.appendTo(
                            state.subdirectory("logs").resolve("postgres.log").toFile()))
                    .start();
            Files.writeString(ownerFile, Long.toString(ProcessHandle.current().pid()));
            return new EmbeddedDatabase(postgres.getPort(), postgres, ownerFile);
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL did not start", e);
        }
    }

    private static boolean ownerIsAlive(Path ownerFile) {
        try {
            return Files.exists(ownerFile)
                    && ProcessHandle.of(
                                    Long.parseLong(Files.readString(ownerFile).strip()))
                            .filter(ProcessHandle::isAlive)
                            .flatMap(process -> process.info().command())
                            .filter(command -> command.contains("java"))
                            .isPresent();
        } catch (IOException | NumberFormatException unreadable) {
            return false;
        }
    }

    private static void stopOrphan(Postmaster orphan) {
        LOG.info("Stopping the PostgreSQL server a killed application left behind (process {})", orphan.pid());
        orphan.stop(STOP_TIMEOUT);
    }

    /** A server process as its own lock file tells of it. */
    private record Postmaster(ProcessHandle process, int port) {

        static Optional<Postmaster> runningOn(Path data) {
            var lock = data.resolve("postmaster.pid");
            try {
                if (!Files.exists(lock)) {
                    return Optional.empty();
                }
                List<String> lines = Files.readAllLines(lock);
                return ProcessHandle.of(Long.parseLong(lines.get(PID_LINE).strip()))
                        .filter(Postmaster::isPostgres)
                        .map(process -> new Postmaster(
                                process, Integer.parseInt(lines.get(PORT_LINE).strip())));
            } catch (IOException | RuntimeException unreadable) {
                LOG.warn("The lock file of the embedded PostgreSQL cannot be read and is taken as stale", unreadable);
                return Optional.empty();
            }
        }

        private static boolean isPostgres(ProcessHandle process) {
            return process.isAlive()
                    && process.info()
                            .command()
                            .map(command -> command.contains("postgres"))
                            .orElse(true);
        }

        long pid() {
            return process.pid();
        }

        void stop(Duration timeout) {
            process.destroy();
            try {
                process.onExit()
                        .orTimeout(timeout.toSeconds(), TimeUnit.SECONDS)
                        .join();
            } catch (CompletionException stillRunning) {
                process.destroyForcibly();
                process.onExit().join();
            }
        }
    }
}
