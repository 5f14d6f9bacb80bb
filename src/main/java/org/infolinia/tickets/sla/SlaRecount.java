package org.infolinia.tickets.sla;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.ProgramId;
import org.infolinia.operation.RetriedTransactions;
import org.infolinia.programs.hours.CalendarChanged;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.TicketsFiled;
import org.infolinia.tickets.book.TicketBook;
import org.infolinia.tickets.book.TicketInHand;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * After a policy or a calendar changed or tickets were taken over, works out the clocks of the program's open tickets anew,
 * a page in a transaction, or ticket by ticket where one breaks; how far it has come is stored, so that it goes on after a fall.
 */
@Component
public class SlaRecount {

    static final int PAGE = 50;

    private final SlaClockRows clocks;
    private final SlaKeeper keeper;
    private final TicketBook book;
    private final RetriedTransactions transactions;
    private final JdbcClient jdbc;
    private final Gatekeeper gatekeeper;
    private final Clock clock;

    /** @param finishedAt null while it goes on */
    public record Progress(
            Instant askedAt, int recounted, @Nullable Instant finishedAt) {}

    private record Place(ProgramId program, Instant askedAt, long doneTo) {}

    SlaRecount(
            SlaClockRows clocks,
            SlaKeeper keeper,
            TicketBook book,
            RetriedTransactions transactions,
            JdbcClient jdbc,
            Gatekeeper gatekeeper,
            Clock clock) {
        this.clocks = clocks;
        this.keeper = keeper;
        this.book = book;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.gatekeeper = gatekeeper;
        this.clock = clock;
    }

    /** The last one of a program; empty when nothing ever changed. */
    @Transactional(readOnly = true)
    public Optional<Progress> progress(ProgramId program) {
        return jdbc.sql("select asked_at, recounted, finished_at from tickets.sla_recount where program_id = :program")
                .param("program", program.value())
                .query((row, number) -> {
                    var finished = row.getTimestamp(3);
                    return new Progress(
                            row.getTimestamp(1).toInstant(),
                            row.getInt(2),
                            finished == null ? null : finished.toInstant());
                })
                .optional();
    }

    @EventListener
    void on(CalendarChanged event) {
        ask(event.calendar().program());
    }

    @EventListener
    void on(TicketsFiled event) {
        ask(event.program());
    }

    /** Begins anew when one is going on. Belongs to the transaction of what changed. */
    @Transactional(propagation = Propagation.MANDATORY)
    void ask(ProgramId program) {
        jdbc.sql("""
                        insert into tickets.sla_recount (program_id, asked_at) values (:program, :now)
                        on conflict (program_id) do update
                           set asked_at = excluded.asked_at, done_to = 0, recounted = 0, finished_at = null""")
                .param("program", program.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Goes on until nothing is left to work out. */
    void run() {
        gatekeeper.asSystem("ticket-clock", () -> {
            while (goOn()) {}
        });
    }

    private boolean goOn() {
        return transactions.runOneOfMany("a page of clocks", this::nextPage).orElseGet(this::eachAlone);
    }

    /** Something on the page breaks: all that does not is worked out, and what does is left. */
    private boolean eachAlone() {
        var place = transactions.run(this::unfinished);
        place.ifPresent(known -> {
            var page = transactions.run(() -> clocks.openAfter(known.program(), known.doneTo(), PAGE));
            page.forEach(number -> transactions.runOneOfMany(number, () -> {
                recount(number);
                return number;
            }));
            transactions.run(() -> note(known, page));
        });
        return place.isPresent();
    }

    /** @return whether there was something to do */
    private boolean nextPage() {
        var place = unfinished();
        place.ifPresent(known -> {
            var page = clocks.openAfter(known.program(), known.doneTo(), PAGE);
            page.forEach(this::recount);
            note(known, page);
        });
        return place.isPresent();
    }

    private void recount(TicketNumber number) {
        book.look(number).map(TicketInHand::view).ifPresent(keeper::recount);
    }

    /** Locked, so that two nodes do not do the same work, and that who asks anew comes after this page. */
    private Optional<Place> unfinished() {
        return jdbc.sql("""
                        select program_id, asked_at, done_to from tickets.sla_recount where finished_at is null
                         order by asked_at limit 1 for update skip locked""")
                .query((row, number) -> new Place(
                        new ProgramId(row.getLong(1)), row.getTimestamp(2).toInstant(), row.getLong(3)))
                .optional();
    }

    /** Unless somebody has asked anew meanwhile. @return whether it was noted */
    private boolean note(Place place, List<TicketNumber> page) {
        boolean isOver = page.size() < PAGE;
        return jdbc.sql("""
                        update tickets.sla_recount
                           set done_to = :done, recounted = recounted + :more, finished_at = :finished
                         where program_id = :program and asked_at = :asked and done_to = :from""")
                        .param("program", place.program().value())
                        .param("asked", Timestamp.from(place.askedAt()))
                        .param("from", place.doneTo())
                        .param("done", isOver ? place.doneTo() : page.getLast().value())
                        .param("more", page.size())
                        .param("finished", isOver ? Timestamp.from(clock.instant()) : null)
                        .update()
                > 0;
    }
}
