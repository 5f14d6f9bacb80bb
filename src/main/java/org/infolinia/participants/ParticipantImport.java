package org.infolinia.participants;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kernel.Outcome;
import org.infolinia.programs.Program;
import org.infolinia.search.IndexChanges;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes participants over from a file, batch by batch. A number that the program knows is brought up to date and left
 * alone when nothing differs, so a run that broke off is simply run again. What cannot be taken over goes to
 * {@code <file>.rejects.csv} with its reasons.
 */
@Service
public class ParticipantImport {

    private static final int BATCH = 500;

    private final ParticipantRecords participants;
    private final IndexChanges index;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ParticipantImport(
            ParticipantRecords participants,
            IndexChanges index,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.participants = participants;
        this.index = index;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** How a run ended, in lines of the file. */
    public record Summary(long read, long added, long updated, long unchanged, long rejected) {

        Summary plus(Summary more) {
            return new Summary(
                    read + more.read,
                    added + more.added,
                    updated + more.updated,
                    unchanged + more.unchanged,
                    rejected + more.rejected);
        }
    }

    /**
     * Reads the file without changing anything. Refused as {@code import-column-missing} when it has no number, first
     * or last name.
     *
     * @param finding told the line and what is wrong with it
     */
    public Outcome<Summary> check(Path path, Program program, BiConsumer<Long, String> finding) throws IOException {
        gatekeeper.demand(Permission.IMPORT_PARTICIPANTS, program.id());
        return new Reading(path, program).run(batch -> batch.notTaken(finding), rows -> {});
    }

    /**
     * Takes the file over.
     *
     * @param progress told how many lines were read so far
     */
    public Outcome<Summary> load(Path path, Program program, LongConsumer progress) throws IOException {
        gatekeeper.demand(Permission.IMPORT_PARTICIPANTS, program.id());
        try (var rejects = new Rejects(path)) {
            return new Reading(path, program).run(batch -> take(batch, path, program, rejects), progress);
        }
    }

    private Summary take(Batch batch, Path path, Program program, Rejects rejects) throws IOException {
        int read = batch.size();
        var taken = transaction.execute(status -> take(batch.good(), path, program, batch.bad()));
        for (var bad : batch.bad()) {
            rejects.write(bad);
        }
        return Objects.requireNonNull(taken)
                .plus(new Summary(read, 0, 0, 0, batch.bad().size()));
    }

    private Summary take(List<Line> lines, Path path, Program program, List<Bad> bad) {
        Map<String, ParticipantRecord> known = participants
                .findByProgramIdAndNumberIn(
                        program.id().value(),
                        lines.stream().map(line -> line.content().number()).toList())
                .stream()
                .collect(Collectors.toMap(ParticipantRecord::number, record -> record));
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var changed = new ArrayList<Long>();
        int added = 0;
        int unchanged = 0;
        for (var line : lines) {
            var record = known.get(line.content().number());
            if (record == null) {
                changed.add(add(line.content().over(null, today)));
                added++;
            } else if (record.isClosed()) {
                bad.add(new Bad(line.record(), List.of("number: belongs to an erased or merged participant")));
            } else if (record.bringUpToDate(line.content().over(record.view(), today), clock.instant())) {
                changed.add(record.id().value());
            } else {
                unchanged++;
            }
        }
        if (!changed.isEmpty()) {
            index.changed(ParticipantsInSearch.KIND, changed);
            events.publishEvent(new ParticipantsImported(
                    gatekeeper.actor(), program.id(), "file:" + path.getFileName(), added, changed.size() - added));
        }
        return new Summary(0, added, changed.size() - added, unchanged, 0);
    }

    private long add(RegisterParticipant command) {
        return participants
                .save(new ParticipantRecord(command, clock.instant()))
                .id()
                .value();
    }

    private record Line(NamedCsvRecord record, ImportLine content) {}

    private record Bad(NamedCsvRecord record, List<String> findings) {}

    private record Batch(List<Line> good, List<Bad> bad) {

        int size() {
            return good.size() + bad.size();
        }

        Summary notTaken(BiConsumer<Long, String> finding) {
            bad.forEach(line -> line.findings()
                    .forEach(words -> finding.accept(line.record().getStartingLineNumber(), words)));
            return new Summary(size(), 0, 0, 0, bad.size());
        }
    }

    /** What becomes of a batch. */
    private interface Taking {
        Summary take(Batch batch) throws IOException;
    }

    /** One pass through a file. */
    private static final class Reading {

        private final Path path;
        private final Program program;
        private final Set<String> numbers = new HashSet<>();

        Reading(Path path, Program program) {
            this.path = path;
            this.program = program;
        }

        Outcome<Summary> run(Taking taking, LongConsumer progress) throws IOException {
            var sum = new Summary(0, 0, 0, 0, 0);
            try (var records = ImportFile.look(path).open()) {
                var batch = new Batch(new ArrayList<>(), new ArrayList<>());
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
                        batch = new Batch(new ArrayList<>(), new ArrayList<>());
                    }
                }
                return Outcome.done(sum.plus(taking.take(batch)));
            }
        }

        private void sort(NamedCsvRecord record, Batch batch) {
            var content = new ImportLine(cells(record), program);
            var findings = new ArrayList<>(content.findings());
            if (!numbers.add(content.number())) {
                findings.add("number: stands in the file already");
            }
            if (findings.isEmpty()) {
                batch.good().add(new Line(record, content));
            } else {
                batch.bad().add(new Bad(record, findings));
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

    /** The lines that were not taken over, as they stood, with their reasons in front; no file when there are none. */
    private static final class Rejects implements AutoCloseable {

        private final Path path;
        private @Nullable CsvWriter writer;

        Rejects(Path source) throws IOException {
            this.path = source.resolveSibling(source.getFileName() + ".rejects.csv");
            Files.deleteIfExists(path);
        }

        void write(Bad line) throws IOException {
            var out = writer;
            if (out == null) {
                out = CsvWriter.builder().build(path, StandardCharsets.UTF_8);
                out.writeRecord(Stream.concat(Stream.of("line", "reason"), line.record().getHeader().stream())
                        .toList());
                writer = out;
            }
            out.writeRecord(Stream.concat(
                            Stream.of(
                                    Long.toString(line.record().getStartingLineNumber()),
                                    String.join("; ", line.findings())),
                            line.record().getFields().stream())
                    .toList());
        }

        @Override
        public void close() throws IOException {
            if (writer != null) {
                writer.close();
            }
        }
    }
}
