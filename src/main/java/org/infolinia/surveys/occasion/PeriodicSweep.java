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
import org.infolinia.surveys.AskingDesk;
import org.infolinia.surveys.client.ClientContacts;
import org.infolinia.surveys.definition.SurveyKind;
import org.infolinia.surveys.definition.SurveyLibrary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Goes through everybody whom a program may ask from time to time, many at once and at most once a day. How far it has
 * come is kept with what was decided, so that it goes on there after whatever stopped it, also over midnight, and asks
 * nobody twice.
 */
@Component
public class PeriodicSweep {

    /** So many are looked at in one transaction. */
    private static final int BATCH = 500;

    private static final int BATCHES_AT_ONCE = 4;

    /** So many of one program are looked at each minute, which reaches a million in less than a day. */
    public static final int MOST_AT_ONCE = BATCH * BATCHES_AT_ONCE;

    private final ProgramDirectory programs;
    private final ProgramZones zones;
    private final ParticipantRegister register;
    private final ClientContacts clients;
    private final SurveyLibrary library;
    private final AskingDesk desk;
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
            AskingDesk desk,
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
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.gatekeeper = gatekeeper;
        this.clock = clock;
    }

    /** The next of every program; for the system's timer. */
    public void goOn() {
        gatekeeper.demand(Permission.WORK_TICKETS);
        for (var program : programs.mine()) {
            goOn(program, SurveyKind.RELATIONSHIP);
            goOn(program, SurveyKind.CLIENT_REVIEW);
        }
    }

    private void goOn(Program program, SurveyKind kind) {
        boolean isMore = true;
        for (int batch = 0; isMore && batch < BATCHES_AT_ONCE; batch++) {
            isMore = transactions
                    .runOneOfMany(kind + " of program " + program.code(), () -> batch(program.id(), kind))
                    .orElse(false);
        }
    }

    /** @return whether there are more */
    private boolean batch(ProgramId program, SurveyKind kind) {
        if (library.published(program, kind).isEmpty()) {
            return false;
        }
        var progress = progress(program, kind, LocalDate.ofInstant(clock.instant(), zones.of(program)));
        if (progress.isOver()) {
            return false;
        }
        var next =
                kind == SurveyKind.RELATIONSHIP ? participants(program, progress.lastId()) : clients(program, progress);
        long last = next.isEmpty() ? progress.lastId() : next.getLast();
        boolean isMore = next.size() == BATCH;
        keep(program, kind, new Progress(last, !isMore));
        return isMore;
    }

    private List<Long> participants(ProgramId program, long after) {
        var next = register.activeAfter(program, after, BATCH);
        desk.considerRelationships(program, next);
        return next.stream().map(ParticipantId::value).toList();
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

    /** Locked until the transaction ends; a day after everybody was reached it begins at the beginning. */
    private Progress progress(ProgramId program, SurveyKind kind, LocalDate day) {
        jdbc.sql("""
                        insert into surveys.sweep (program_id, kind, day, last_id, is_over)
                        values (:program, :kind, :day, 0, false)
                        on conflict (program_id, kind) do update
                           set day = excluded.day, last_id = 0, is_over = false
                         where sweep.day < excluded.day and sweep.is_over""")
                .param("program", program.value())
                .param("kind", kind.name())
                .param("day", Date.valueOf(day))
                .update();
        return jdbc.sql("select last_id, is_over from surveys.sweep where program_id = ? and kind = ? for update")
                .params(program.value(), kind.name())
                .query((row, number) -> new Progress(row.getLong("last_id"), row.getBoolean("is_over")))
                .single();
    }

    private void keep(ProgramId program, SurveyKind kind, Progress progress) {
        jdbc.sql("update surveys.sweep set last_id = ?, is_over = ? where program_id = ? and kind = ?")
                .params(progress.lastId(), progress.isOver(), program.value(), kind.name())
                .update();
    }
}
