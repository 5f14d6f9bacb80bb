package org.infolinia.ledger.approval;

import org.infolinia.kernel.Actor;
import org.infolinia.ledger.journal.LedgerCalendar;
import org.infolinia.ledger.journal.PatientTransactions;
import org.infolinia.security.Gatekeeper;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Ends requests that nobody decided in time. */
@Component
class LapsingApprovals {

    private static final String QUARTER_HOURLY = "PT15M";

    private final ApprovalBook book;
    private final LedgerCalendar calendar;
    private final PatientTransactions transactions;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;

    LapsingApprovals(
            ApprovalBook book,
            LedgerCalendar calendar,
            PatientTransactions transactions,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events) {
        this.book = book;
        this.calendar = calendar;
        this.transactions = transactions;
        this.gatekeeper = gatekeeper;
        this.events = events;
    }

    @Scheduled(fixedDelayString = QUARTER_HOURLY)
    public void lapse() {
        gatekeeper.asSystem("approval-clock", () -> {
            var by = gatekeeper.actor();
            book.lapsedBefore(calendar.today()).forEach(id -> transactions.run(() -> lapse(id, by)));
        });
    }

    /** Whoever decides at this moment comes first. */
    private ApprovalId lapse(ApprovalId id, Actor by) {
        book.lock(id).filter(Approval::isPending).ifPresent(approval -> {
            book.decide(approval, Approval.Status.LAPSED, by, null, null);
            events.publishEvent(ApprovalDecided.of(approval, Approval.Status.LAPSED, by));
        });
        return id;
    }
}
