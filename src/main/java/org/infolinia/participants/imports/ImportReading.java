package org.infolinia.participants.imports;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kernel.Outcome;
import org.infolinia.participants.imports.ParticipantImport.Summary;
import org.infolinia.programs.Program;

/** One pass through a file, batch by batch. */
final class ImportReading {

    private static final int BATCH = 500;

    private final Path path;
    private final Program program;
    private final Set<String> numbers = new HashSet<>();

    ImportReading(Path path, Program program) {
        this.path = path;
        this.program = program;
    }

    /** What is done with a batch. */
    interface Taking {

        Summary take(ImportBatch batch) throws IOException;
    }

    /** @param progress told how many lines were read so far */
    Outcome<Summary> run(Taking taking, LongConsumer progress) throws IOException {
        var sum = new Summary(0, 0, 0, 0, 0);
        try (var records = ImportFile.look(path).open()) {
            var batch = new ImportBatch();
            for (var record : records) {
                var missing = missingColumn(record);
                if (missing.isPresent()) {
                    return Outcome.refused(
                            "import-column-missing", missing.get().heading());
                }
                sort(record, batch);
                if (batch.size() == BATCH) {
                    sum = sum.plus(taking.take(batch));
                    progress.accept(sum.read());
                    batch = new ImportBatch();
                }
            }
            return Outcome.done(sum.plus(taking.take(batch)));
        }
    }

    private void sort(NamedCsvRecord record, ImportBatch batch) {
        var content = new ImportLine(cells(record), program);
        var findings = new ArrayList<>(content.findings());
        if (!numbers.add(content.number())) {
            findings.add("number: stands in the file already");
        }
        if (findings.isEmpty()) {
            batch.good().add(new ImportBatch.Good(record, content));
        } else {
            batch.bad().add(new ImportBatch.Bad(record, findings));
        }
    }

    private static Optional<ImportColumn> missingColumn(NamedCsvRecord record) {
        var there = record.getHeader().stream()
                .flatMap(heading -> ImportColumn.of(heading).stream())
                .collect(Collectors.toSet());
        return Stream.of(ImportColumn.values())
                .filter(ImportColumn::isRequired)
                .filter(column -> !there.contains(column))
                .findFirst();
    }

    private static Map<ImportColumn, String> cells(NamedCsvRecord record) {
        var cells = new EnumMap<ImportColumn, String>(ImportColumn.class);
        var headings = record.getHeader();
        for (int i = 0; i < Math.min(headings.size(), record.getFieldCount()); i++) {
            var cell = record.getField(i).strip();
            ImportColumn.of(headings.get(i)).ifPresent(column -> cells.put(column, cell));
        }
        return cells;
    }
}
