package org.infolinia.ledger.code;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.code.CodeImportRows.Stand;
import org.infolinia.ledger.code.file.CodeChunk;
import org.infolinia.ledger.code.file.CodeFile;
import org.infolinia.ledger.code.file.CodeRejects;
import org.infolinia.ledger.code.hash.CodeKey;
import org.infolinia.ledger.code.hash.CodeKeyProof;
import org.infolinia.security.Gatekeeper;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes codes over from a file, chunk by chunk. How far it came is stored with each chunk, so a run that broke off is
 * simply run again and goes on from there. The first lines that were not taken over go to {@code <file>.rejects.csv}.
 */
@Service
public class CodeImport {

    private final CodeBatches batches;
    private final CodeBatchRows batchRows;
    private final CodeImportRows rows;
    private final CodeStaging staging;
    private final CodeKey key;
    private final CodeKeyProof keyProof;
    private final TransactionTemplate transaction;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CodeImport(
            CodeBatches batches,
            CodeBatchRows batchRows,
            CodeImportRows rows,
            CodeStaging staging,
            CodeKey key,
            CodeKeyProof keyProof,
            TransactionTemplate transaction,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.batches = batches;
        this.batchRows = batchRows;
        this.rows = rows;
        this.staging = staging;
        this.key = key;
        this.keyProof = keyProof;
        this.transaction = transaction;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What became of a file's lines, all runs together.
     *
     * @param duplicates codes that the program had already, in whatever batch
     * @param bad lines that are no codes
     */
    public record Summary(long lines, long imported, long duplicates, long bad) {}

    /** @param total lines of the whole file */
    public record Progress(Summary soFar, long total) {}

    /**
     * Takes the file over; one that was taken over before changes nothing and is answered as then. Refused as
     * {@code code-batch-released} when somebody has vouched for the codes that are in the batch and for no others, as
     * {@code code-batch-full} when it would hold more than {@link CodeBatch#MAXIMUM_CODES}, and as
     * {@code code-import-under-way} when somebody else is reading the same file into the same batch.
     */
    public Outcome<Summary> load(Path path, String fileName, CodeBatchId id, Consumer<Progress> progress)
            throws IOException {
        var batch = batches.get(id);
        keyProof.demand();
        var stand = stand(batch, fileName, CodeFile.fingerprint(path));
        if (stand.isEmpty()) {
            return Outcome.refused("code-batch-released");
        }
        return stand.get().isFinished()
                ? Outcome.done(stand.get().summary())
                : read(path, fileName, batch, stand.get(), progress);
    }

    /**
     * Where the file stands; empty when it is new and the batch takes no more. Whoever begins with a file stands in the
     * trail, however far it comes.
     */
    private Optional<Stand> stand(CodeBatch batch, String fileName, byte[] fingerprint) {
        return Objects.requireNonNull(transaction.execute(status -> {
            if (!batch.isReleased() && rows.begin(batch.id(), fileName, fingerprint, clock.instant())) {
                events.publishEvent(
                        new CodeImportBegun(gatekeeper.actor(), batch.terms().program(), batch.id(), fileName));
            }
            return rows.stand(batch.id(), fingerprint);
        }));
    }

    private Outcome<Summary> read(Path path, String fileName, CodeBatch batch, Stand stand, Consumer<Progress> progress)
            throws IOException {
        long total = CodeFile.lines(path);
        var soFar = stand.summary();
        try (var file = CodeFile.open(path, key.hasher(), soFar.lines());
                var rejects = new CodeRejects(path, soFar.lines() > 0)) {
            for (var chunk = file.next(); chunk.lines() > 0; chunk = file.next()) {
                switch (take(stand.id(), batch, chunk, soFar, rejects)) {
                    case Outcome.Refused<Summary>(Refusal refusal) -> {
                        return Outcome.refused(refusal);
                    }
                    case Outcome.Done<Summary>(Summary after) -> soFar = after;
                }
                progress.accept(new Progress(soFar, total));
            }
        }
        finish(stand.id(), batch, fileName, soFar);
        return Outcome.done(soFar);
    }

    /** A chunk and how far it brings the file stand or fall together. */
    private Outcome<Summary> take(long id, CodeBatch batch, CodeChunk chunk, Summary before, CodeRejects rejects) {
        var by = gatekeeper.actor();
        return Objects.requireNonNull(transaction.execute(status -> {
            if (batchRows.lock(batch.id())) {
                return Outcome.refused("code-batch-released");
            }
            var lines = new Summary(chunk.linesAfter(), before.imported(), before.duplicates(), before.bad());
            if (!rows.advance(id, before, lines)) {
                return Outcome.refused("code-import-under-way");
            }
            var known = staging.merge(batch.terms().program(), batch.id(), chunk.hashes());
            if (!batchRows.grow(batch.id(), chunk.hashes().size() - known.size(), chunk.shape(), by)) {
                status.setRollbackOnly();
                return Outcome.refused("code-batch-full", CodeBatch.MAXIMUM_CODES);
            }
            var after = sum(before, chunk, known.size());
            rows.advance(id, lines, after);
            write(chunk, known, rejects);
            return Outcome.done(after);
        }));
    }

    private static Summary sum(Summary before, CodeChunk chunk, int known) {
        return new Summary(
                chunk.linesAfter(),
                before.imported() + chunk.hashes().size() - known,
                before.duplicates() + known,
                before.bad() + chunk.bad().size());
    }

    private static void write(CodeChunk chunk, List<Integer> known, CodeRejects rejects) {
        try {
            for (var line : chunk.bad()) {
                rejects.noCode(line);
            }
            for (int place : known) {
                rejects.known(chunk.goodLine(place));
            }
            rejects.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The rejects file cannot be written", e);
        }
    }

    private void finish(long id, CodeBatch batch, String fileName, Summary summary) {
        transaction.executeWithoutResult(status -> {
            if (rows.finish(id, clock.instant())) {
                events.publishEvent(
                        new CodesImported(gatekeeper.actor(), batch.terms().program(), batch.id(), fileName, summary));
            }
        });
    }
}
