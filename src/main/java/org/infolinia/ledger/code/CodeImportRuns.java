package org.infolinia.ledger.code;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.infolinia.kernel.Outcome;
import org.infolinia.ledger.code.file.CodeRejects;
import org.infolinia.operation.StateDirectory;
import org.infolinia.operation.news.Listeners;
import org.infolinia.operation.news.Messenger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Service;

/** Imports that were started on the screen and go on when nobody looks. The last one of each batch is remembered for a day. */
@Service
public class CodeImportRuns {

    private static final Logger LOG = LoggerFactory.getLogger(CodeImportRuns.class);
    private static final Duration LONGEST_RUN = Duration.ofDays(1);

    private final CodeImport codes;
    private final CodeBatches batches;
    private final Path uploads;
    private final Clock clock;
    private final Map<CodeBatchId, Run> runs = new ConcurrentHashMap<>();
    private final Listeners<CodeBatchId> listeners;

    CodeImportRuns(CodeImport codes, CodeBatches batches, StateDirectory state, Clock clock, Messenger messenger) {
        this.codes = codes;
        this.batches = batches;
        this.uploads = state.subdirectory("uploads");
        this.clock = clock;
        this.listeners = new Listeners<>(messenger);
    }

    /**
     * How an import stands.
     *
     * @param begunAt when it was started
     * @param progress null before the first lines are stored
     * @param outcome null while it runs, or when a fault ended it
     * @param rejects the first lines that were not taken over, as CSV; empty when there are none
     */
    public record Run(
            Instant begunAt,
            CodeImport.@Nullable Progress progress,
            @Nullable Outcome<CodeImport.Summary> outcome,
            boolean isFailed,
            String rejects) {

        public boolean isRunning() {
            return outcome == null && !isFailed;
        }

        private Run at(CodeImport.Progress reached) {
            return new Run(begunAt, reached, null, false, "");
        }

        private Run ended(Outcome<CodeImport.Summary> outcome, String rejects) {
            return new Run(begunAt, progress, outcome, false, rejects);
        }

        private Run brokenOff() {
            return new Run(begunAt, progress, null, true, "");
        }
    }

    /** An empty file only the application can read, for {@link #start}; codes of a run that was killed are removed. */
    public Path newUpload() {
        try {
            removeAbandoned();
            return Files.createTempFile(uploads, "codes", ".txt");
        } catch (IOException e) {
            throw new UncheckedIOException("The uploaded file cannot be kept", e);
        }
    }

    /** Reads the uploaded file into the batch, in the name of whoever is signed in, and deletes it. */
    public void start(CodeBatchId id, String fileName, Path upload) {
        batches.get(id);
        forgetOld();
        runs.put(id, new Run(clock.instant(), null, null, false, ""));
        Thread.ofPlatform()
                .name("code-import")
                .daemon()
                .start(new DelegatingSecurityContextRunnable(() -> run(id, fileName, upload)));
        listeners.tell(id);
    }

    public Optional<Run> of(CodeBatchId id) {
        return Optional.ofNullable(runs.get(id));
    }

    /**
     * @param listener told, on another thread, whenever an import has come further
     * @return ends the listening
     */
    public Runnable listen(Runnable listener) {
        return listeners.add(batch -> listener.run());
    }

    private void run(CodeBatchId id, String fileName, Path upload) {
        try {
            var outcome = codes.load(upload, fileName, id, progress -> change(id, run -> run.at(progress)));
            var rejects = rejects(upload);
            change(id, run -> run.ended(outcome, rejects));
        } catch (IOException | RuntimeException e) {
            LOG.error("The import of codes into batch {} broke off", id.value(), e);
            change(id, run -> run.brokenOff());
        } finally {
            remove(upload);
            remove(CodeRejects.of(upload));
        }
    }

    private void change(CodeBatchId id, UnaryOperator<Run> change) {
        runs.computeIfPresent(id, (batch, run) -> change.apply(run));
        listeners.tell(id);
    }

    private void forgetOld() {
        var oldest = clock.instant().minus(LONGEST_RUN);
        runs.values().removeIf(run -> !run.isRunning() && run.begunAt().isBefore(oldest));
    }

    private static String rejects(Path upload) throws IOException {
        var file = CodeRejects.of(upload);
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private void removeAbandoned() throws IOException {
        var oldest = clock.instant().minus(LONGEST_RUN);
        try (var files = Files.list(uploads)) {
            for (var file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
                    remove(file);
                }
            }
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("An uploaded file of codes could not be deleted: {}", file, e);
        }
    }
}
