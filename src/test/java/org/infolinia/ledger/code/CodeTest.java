package org.infolinia.ledger.code;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.LedgerFixture;
import org.infolinia.ledger.LedgerTest;
import org.infolinia.ledger.journal.PointUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Batches of codes in a program, and an agent who types them. */
abstract class CodeTest extends LedgerTest {

    static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);

    @Autowired
    CodeBatches batches;

    @Autowired
    CodeImport imports;

    @Autowired
    ProductCodes codes;

    @TempDir
    Path directory;

    CodeBatchId aBatch(String name, String... printed) {
        return aBatch(terms(program, name, NOVEMBER, null), printed);
    }

    CodeBatchId aBatch(OpenCodeBatch terms, String... printed) {
        var id = anUnreleasedBatch(terms, printed);
        release(id);
        return id;
    }

    CodeBatchId anUnreleasedBatch(OpenCodeBatch terms, String... printed) {
        return gatekeeper.asSystem("test", () -> {
            var id = batches.open(terms).orElseThrow();
            load(file(terms.name(), List.of(printed)), id).orElseThrow();
            return id;
        });
    }

    /** By somebody who has nothing to do with it. */
    void release(CodeBatchId batch) {
        gatekeeper.asSystem("release", () -> batches.release(batch)).orElseThrow();
    }

    static OpenCodeBatch terms(ProgramId program, String name, LocalDate from, @Nullable LocalDate until) {
        return new OpenCodeBatch(program, name, Points.of(25), PointUnit.REDEEMABLE, from, until, 12);
    }

    Path file(String name, List<String> lines) {
        try {
            return Files.write(directory.resolve(name + ".csv"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Outcome<CodeImport.Summary> load(Path file, CodeBatchId batch) {
        try {
            return imports.load(file, file.getFileName().toString(), batch, progress -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Outcome<CodeReceipt> submit(String typed) {
        return submit(halina, typed, LedgerFixture.key());
    }

    Outcome<CodeReceipt> submit(ParticipantId participant, String typed, String key) {
        return codes.submit(new SubmitCode(program, participant, typed, SubmitCode.Door.AGENT, key));
    }

    Outcome<CodeReceipt> through(SubmitCode.Door door, ParticipantId participant, String typed) {
        return gatekeeper.asSystem(
                "test", () -> codes.submit(new SubmitCode(program, participant, typed, door, LedgerFixture.key())));
    }

    static Refusal refusal(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusal)
                ? refusal
                : Objects.requireNonNull(null, "It was done: " + outcome);
    }
}
