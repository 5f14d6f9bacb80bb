package org.infolinia.ledger.approval;

import java.time.Clock;
import java.util.function.BiConsumer;
import org.infolinia.kernel.Actor;
import org.infolinia.ledger.journal.LedgerCalendar;
import org.infolinia.ledger.journal.PatientTransactions;
import org.infolinia.security.Gatekeeper;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Brings requests that wait too long before everybody who may decide them, and ends those that nobody decided. */
@Component
class ApprovalClock {

    private static final String QUARTER_HOURLY = "PT15M";
    private static final String FOUR_TIMES_A_MINUTE = "PT15S";

    private final ApprovalBook book;
    private final LedgerCalendar calendar;
    private final PatientTransactions transactions;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApprovalClock(
            ApprovalBook book,
            LedgerCalendar calendar,
            PatientTransactions transactions,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.book = book;
        this.calendar = calendar;
        this.transactions = transactions;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = QUARTER_HOURLY)
    public void lapse() {
        gatekeeper.asSystem(
                "approval-clock",
                () -> book.lapsedBefore(calendar.today()).forEach(id -> whilePending(id, this::lapse)));
    }

    @Scheduled(fixedDelayString = FOUR_TIMES_A_MINUTE)
    public void escalate() {
        var latest = clock.instant().minus(Approval.LEFT_ALONE);
        gatekeeper.asSystem(
                "approval-clock", () -> book.notEscalatedSince(latest).forEach(id -> whilePending(id, this::escalate)));
    }

    /** Whoever decides at this moment comes first. */
    private void whilePending(ApprovalId id, BiConsumer<Approval, Actor> step) {
        transactions.run(() -> {
            book.lock(id).filter(Approval::isPending).ifPresent(approval -> step.accept(approval, gatekeeper.actor()));
            return id;
        });
    }

    private void lapse(Approval approval, Actor by) {
        book.decide(approval, Approval.Status.LAPSED, by, null, null);
        events.publishEvent(ApprovalDecided.of(approval, Approval.Status.LAPSED, by));
    }

    private void escalate(Approval approval, Actor by) {
        if (!approval.isEscalated()) {
            book.escalate(approval.id());
            events.publishEvent(new ApprovalEscalated(
                    by, approval.program(), approval.command().participant(), approval.id()));
        }
    }
}
