package org.infolinia.participants.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.participants.ParticipantActivity;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.participants.Registration;
import org.infolinia.participants.Registration.Result;
import org.infolinia.programs.Program;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes participants over from a file, batch by batch. A number that the program knows is brought up to date and left
 * alone when nothing differs, so a run that broke off is simply run again. What cannot be taken over goes to
 * {@code <file>.rejects.csv} with its reasons.
 */
@Service
public class ParticipantImport {

    private final ParticipantRegister register;
    private final ParticipantActivity activity;
    private final Gatekeeper gatekeeper;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ParticipantImport(
            ParticipantRegister register,
            ParticipantActivity activity,
            Gatekeeper gatekeeper,
            TransactionTemplate transaction,
            Clock clock) {
        this.register = register;
        this.activity = activity;
        this.gatekeeper = gatekeeper;
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
        return new ImportReading(path, program, today()).run(batch -> tell(batch, finding), rows -> {});
    }

    /**
     * Takes the file over. Refused as {@code import-column-missing} when it has no number, first or last name.
     *
     * @param progress told how many lines were read so far
     */
    public Outcome<Summary> load(Path path, Program program, LongConsumer progress) throws IOException {
        gatekeeper.demand(Permission.IMPORT_PARTICIPANTS, program.id());
        var source = "file:" + path.getFileName();
        try (var rejects = new RejectedLines(path)) {
            return new ImportReading(path, program, today())
                    .run(batch -> take(batch, program, source, rejects), progress);
        }
    }

    private static Summary tell(ImportBatch batch, BiConsumer<Long, String> finding) {
        for (var line : batch.bad()) {
            line.findings().forEach(words -> finding.accept(line.record().getStartingLineNumber(), words));
        }
        return new Summary(batch.size(), 0, 0, 0, batch.bad().size());
    }

    private Summary take(ImportBatch batch, Program program, String source, RejectedLines rejects) throws IOException {
        var registrations = register(batch.good(), program, source);
        var bad = new ArrayList<>(batch.bad());
        bad.addAll(closed(batch.good(), registrations));
        for (var line : bad) {
            rejects.write(line);
        }
        return new Summary(
                batch.size(),
                count(registrations, Result.ADDED),
                count(registrations, Result.UPDATED),
                count(registrations, Result.UNCHANGED),
                bad.size());
    }

    /** Days come in a transaction of their own: with the rows of two statements locked, two imports could lock each other out. */
    private List<Registration> register(List<ImportBatch.Good> lines, Program program, String source) {
        var incoming = lines.stream().map(ImportBatch.Good::content).toList();
        var registrations = register.registerAll(program.id(), source, incoming);
        var days = lastDaysOfKnown(incoming, registrations);
        transaction.executeWithoutResult(status -> activity.seen(days));
        return registrations;
    }

    /** Those of newcomers stand in the register already. */
    private static Map<ParticipantId, LocalDate> lastDaysOfKnown(
            List<ImportLine> lines, List<Registration> registrations) {
        var days = new HashMap<ParticipantId, LocalDate>();
        for (int i = 0; i < lines.size(); i++) {
            var registration = registrations.get(i);
            if (registration.result() == Result.UPDATED || registration.result() == Result.UNCHANGED) {
                lines.get(i).activeOn().ifPresent(day -> days.put(registration.participant(), day));
            }
        }
        return days;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static List<ImportBatch.Bad> closed(List<ImportBatch.Good> lines, List<Registration> registrations) {
        return IntStream.range(0, lines.size())
                .filter(i -> registrations.get(i).result() == Result.CLOSED)
                .mapToObj(lines::get)
                .map(line -> new ImportBatch.Bad(
                        line.record(), List.of("number: belongs to an erased or merged participant")))
                .toList();
    }

    private static long count(List<Registration> registrations, Result result) {
        return registrations.stream()
                .filter(registration -> registration.result() == result)
                .count();
    }
}
