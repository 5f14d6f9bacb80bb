package org.infolinia.surveys.occasion;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.operation.RetriedTransactions;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.programs.ProgramZones;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.surveys.SurveyDesk;
import org.infolinia.surveys.client.ClientContacts;
import org.infolinia.surveys.definition.SurveyKind;
import org.infolinia.surveys.definition.SurveyLibrary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Goes through everybody whom a program may ask from time to time, once a day and a few at once. How far it has come is
 * kept with what was decided, so that it goes on there after whatever stopped it, and asks nobody twice.
 */
@Component
public class PeriodicSweep {

    /** So many are looked at in one transaction. */
    static final int BATCH = 50;

    private final ProgramDirectory programs;
    private final ProgramZones zones;
    private final ParticipantRegister register;
    private final ClientContacts clients;
    private final SurveyLibrary library;
    private final SurveyDesk desk;
    private final OpenComplaints complaints;
    private final RetriedTransactions transactions;
    private final JdbcClient jdbc;
    private final Gatekeeper gatekeeper;
    private final Clock clock;

    private record Progress(long lastId, boolean isOver) {}

    PeriodicSweep(
            ProgramDirectory programs,
            ProgramZones zones,
            ParticipantRegister register,
            ClientContacts clients,
            SurveyLibrary library,
            SurveyDesk desk,
            OpenComplaints complaints,
            RetriedTransactions transactions,
            JdbcClient jdbc,
            Gatekeeper gatekeeper,
            Clock clock) {
        this.programs = programs;
        this.zones = zones;
        this.register = register;
        this.clients = clients;
        this.library = library;
        this.desk = desk;
        this.complaints = complaints;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.gatekeeper = gatekeeper;
        this.clock = clock;
    }

    /** One batch of every program; for the system's timer. */
    public void goOn() {
        gatekeeper.demand(Permission.WORK_TICKETS);
        for (var program : programs.mine()) {
            goOn(program, SurveyKind.RELATIONSHIP);
            goOn(program, SurveyKind.CLIENT_REVIEW);
        }
    }

    private void goOn(Program program, SurveyKind kind) {
        transactions.runOneOfMany(kind + " of program " + program.code(), () -> batch(program.id(), kind));
    }

    private long batch(ProgramId program, SurveyKind kind) {
        if (library.published(program, kind).isEmpty()) {
            return 0;
        }
        var day = LocalDate.ofInstant(clock.instant(), zones.of(program));
        var progress = progress(program, kind, day);
        if (progress.isOver()) {
            return progress.lastId();
        }
        var next =
                kind == SurveyKind.RELATIONSHIP ? participants(program, progress.lastId()) : clients(program, progress);
        long last = next.isEmpty() ? progress.lastId() : next.getLast();
        keep(program, kind, day, new Progress(last, next.size() < BATCH));
        return last;
    }

    private List<Long> participants(ProgramId program, long after) {
        var next = register.activeAfter(program, after, BATCH).stream()
                .map(ParticipantId::value)
                .toList();
        next.stream()
                .map(ParticipantId::new)
                .forEach(participant -> desk.considerRelationship(program, participant, complaints.has(participant)));
        return next;
    }

    private List<Long> clients(ProgramId program, Progress progress) {
        var next = clients.of(program).stream()
                .filter(client -> client.id() > progress.lastId())
                .sorted((one, other) -> Long.compare(one.id(), other.id()))
                .limit(BATCH)
                .toList();
        next.forEach(desk::considerClient);
        return next.stream().map(client -> client.id()).toList();
    }

    /** Locked until the transaction ends; a new day begins at the beginning. */
    private Progress progress(ProgramId program, SurveyKind kind, LocalDate day) {
        jdbc.sql("""
                        insert into surveys.sweep (program_id, kind, day, last_id, is_over)
                        values (:program, :kind, :day, 0, false)
                        on conflict (program_id, kind) do update
                           set day = excluded.day, last_id = 0, is_over = false where sweep.day < excluded.day""")
                .param("program", program.value())
                .param("kind", kind.name())
                .param("day", Date.valueOf(day))
                .update();
        return jdbc.sql("select last_id, is_over from surveys.sweep where program_id = ? and kind = ? for update")
                .params(program.value(), kind.name())
                .query((row, number) -> new Progress(row.getLong("last_id"), row.getBoolean("is_over")))
                .single();
    }

    private void keep(ProgramId program, SurveyKind kind, LocalDate day, Progress progress) {
        jdbc.sql("""
                        update surveys.sweep set last_id = ?, is_over = ?
                         where program_id = ? and kind = ? and day = ?""")
                .params(progress.lastId(), progress.isOver(), program.value(), kind.name(), Date.valueOf(day))
                .update();
    }
}
