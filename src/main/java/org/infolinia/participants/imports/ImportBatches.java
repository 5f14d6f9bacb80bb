package org.infolinia.participants.imports;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.infolinia.programs.Program;

/** The lines of a file, batch by batch. The next batch is read and judged while the former is being worked on. */
final class ImportBatches implements Iterator<ImportBatch>, AutoCloseable {

    static final int SIZE = 2_000;

    private final Iterator<NamedCsvRecord> lines;
    private final ImportHeading heading;
    private final Program program;
    private final LocalDate today;
    private final SeenNumbers numbers = new SeenNumbers();
    private final ExecutorService reader = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("import-reader").daemon().factory());
    private CompletableFuture<ImportBatch> ahead;

    ImportBatches(Iterator<NamedCsvRecord> lines, ImportHeading heading, Program program, LocalDate today) {
        this.lines = lines;
        this.heading = heading;
        this.program = program;
        this.today = today;
        this.ahead = CompletableFuture.supplyAsync(this::read, reader);
    }

    @Override
    public boolean hasNext() {
        return ahead.join().size() > 0;
    }

    @Override
    public ImportBatch next() {
        var batch = ahead.join();
        ahead = CompletableFuture.supplyAsync(this::read, reader);
        return batch;
    }

    @Override
    public void close() {
        reader.close();
    }

    private ImportBatch read() {
        var batch = new ImportBatch();
        while (batch.size() < SIZE && lines.hasNext()) {
            sort(lines.next(), batch);
        }
        return batch;
    }

    private void sort(NamedCsvRecord line, ImportBatch batch) {
        var content = new ImportLine(heading.cells(line), program, today);
        var findings = new ArrayList<>(content.findings());
        if (!numbers.add(content.number())) {
            findings.add("number: stands in the file already");
        }
        if (findings.isEmpty()) {
            batch.good().add(new ImportBatch.Good(line, content));
        } else {
            batch.bad().add(new ImportBatch.Bad(line, findings));
        }
    }
}
