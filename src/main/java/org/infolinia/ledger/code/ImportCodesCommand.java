package org.infolinia.ledger.code;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Refusal;
import org.infolinia.operation.Command;
import org.infolinia.operation.CommandArguments;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Imports codes from a file; progress on standard error, one line of JSON at the end. */
@Component
class ImportCodesCommand implements Command {

    private static final int WRONG_USE = 2;
    private static final int REFUSED = 1;
    private static final double MILLIS_PER_SECOND = 1_000;

    private final CodeBatches batches;
    private final CodeImport codes;
    private final CodeBatchArguments terms;
    private final ProgramDirectory programs;
    private final Gatekeeper gatekeeper;
    private final Phrasebook phrasebook;
    private final JsonMapper json;
    private final Clock clock;

    ImportCodesCommand(
            CodeBatches batches,
            CodeImport codes,
            CodeBatchArguments terms,
            ProgramDirectory programs,
            Gatekeeper gatekeeper,
            Phrasebook phrasebook,
            JsonMapper json,
            Clock clock) {
        this.batches = batches;
        this.codes = codes;
        this.terms = terms;
        this.programs = programs;
        this.gatekeeper = gatekeeper;
        this.phrasebook = phrasebook;
        this.json = json;
        this.clock = clock;
    }

    /** What the line at the end says. */
    record Report(long lines, long imported, long duplicates, long bad, double seconds, long linesPerSecond) {

        static Report of(CodeImport.Summary summary, Duration taken) {
            double seconds = Math.max(1, taken.toMillis()) / MILLIS_PER_SECOND;
            return new Report(
                    summary.lines(),
                    summary.imported(),
                    summary.duplicates(),
                    summary.bad(),
                    seconds,
                    Math.round(summary.lines() / seconds));
        }
    }

    @Override
    public String name() {
        return "import codes";
    }

    @Override
    public String usage() {
        return "FILE --program CODE --batch NAME --points N [--unit REDEEMABLE] [--valid-from DAY] [--valid-until DAY]"
                + " [--expires-after MONTHS]  adds product codes, one a line";
    }

    @Override
    public int run(List<String> typed) {
        var arguments = CommandArguments.of(typed);
        var file = arguments.words().stream().findFirst().map(Path::of).filter(Files::isReadable);
        var batch = arguments
                .option("program")
                .flatMap(programs::byCode)
                .flatMap(program -> terms.read(arguments, program.id()));
        if (file.isEmpty() || batch.isEmpty()) {
            System.err.println("Usage: " + name() + " " + usage());
            System.err.println("The file must be readable and the program must exist; days are written 2026-11-17.");
            return WRONG_USE;
        }
        return gatekeeper.asSystem("import", () -> report(load(file.get(), batch.get())));
    }

    private Outcome<Report> load(Path file, OpenCodeBatch batch) {
        var begun = clock.instant();
        return switch (batches.open(batch)) {
            case Outcome.Refused<CodeBatchId>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Done<CodeBatchId>(CodeBatchId id) ->
                load(file, id).map(summary -> Report.of(summary, since(begun)));
        };
    }

    private Outcome<CodeImport.Summary> load(Path file, CodeBatchId id) {
        try {
            return codes.load(
                    file,
                    Optional.ofNullable(file.getFileName()).map(Path::toString).orElse(""),
                    id,
                    progress -> System.err.printf(
                            "%,d of %,d lines%n", progress.soFar().lines(), progress.total()));
        } catch (IOException e) {
            throw new UncheckedIOException("The file could not be read", e);
        }
    }

    private Duration since(Instant begun) {
        return Duration.between(begun, clock.instant());
    }

    private int report(Outcome<Report> outcome) {
        return switch (outcome) {
            case Outcome.Done<Report>(Report report) -> {
                System.out.println(json.writeValueAsString(report));
                yield 0;
            }
            case Outcome.Refused<Report>(Refusal refusal) -> {
                System.err.println(phrasebook.say(Language.EN, refusal));
                yield REFUSED;
            }
        };
    }
}
