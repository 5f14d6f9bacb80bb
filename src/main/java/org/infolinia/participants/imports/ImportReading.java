package org.infolinia.participants.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.LongConsumer;
import org.infolinia.kernel.Outcome;
import org.infolinia.participants.imports.ParticipantImport.Summary;
import org.infolinia.programs.Program;

/** One pass through a file, batch by batch; who has no day of joining joins today. */
record ImportReading(Path path, Program program, LocalDate today) {

    private static final Summary NOTHING = new Summary(0, 0, 0, 0, 0);

    /** What is done with a batch. */
    interface Taking {

        Summary take(ImportBatch batch) throws IOException;
    }

    /** @param progress told how many lines were read so far */
    Outcome<Summary> run(Taking taking, LongConsumer progress) throws IOException {
        var file = ImportFile.look(path);
        var heading = file.heading();
        if (heading.isEmpty()) {
            return Outcome.done(NOTHING);
        }
        var missing = heading.get().missing();
        return missing.isPresent()
                ? Outcome.refused("import-column-missing", missing.get().names())
                : Outcome.done(run(file, heading.get(), taking, progress));
    }

    private Summary run(ImportFile file, ImportHeading heading, Taking taking, LongConsumer progress)
            throws IOException {
        var sum = NOTHING;
        try (var lines = file.open();
                var batches = new ImportBatches(lines.iterator(), heading, program, today)) {
            while (batches.hasNext()) {
                sum = sum.plus(taking.take(batches.next()));
                progress.accept(sum.read());
            }
        }
        return sum;
    }
}
