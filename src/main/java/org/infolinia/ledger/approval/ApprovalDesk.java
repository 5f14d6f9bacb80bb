package org.infolinia.ledger.approval;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.adjustment.AdjustPoints;
import org.infolinia.ledger.adjustment.FourEyes;
import org.infolinia.ledger.adjustment.FourEyes.Examined;
import org.infolinia.ledger.comment.Comment;
import org.infolinia.ledger.journal.LedgerCalendar;
import org.infolinia.ledger.journal.PatientTransactions;
import org.infolinia.ledger.journal.PostingId;
import org.infolinia.ledger.journal.Receipt;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where one person asks for an adjustment and another decides it. Nothing is posted before. */
@Service
public class ApprovalDesk {

    private final ApprovalBook book;
    private final FourEyes fourEyes;
    private final WorkingDays workingDays;
    private final LedgerCalendar calendar;
    private final PatientTransactions transactions;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;

    ApprovalDesk(
            ApprovalBook book,
            FourEyes fourEyes,
            WorkingDays workingDays,
            LedgerCalendar calendar,
            PatientTransactions transactions,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events) {
        this.book = book;
        this.fourEyes = fourEyes;
        this.workingDays = workingDays;
        this.calendar = calendar;
        this.transactions = transactions;
        this.gatekeeper = gatekeeper;
        this.events = events;
    }

    /**
     * Asks for an adjustment that the signed-in agent may not make alone, with the preview he has seen. Asked again with
     * the same key it is the same request. Refused as {@link FourEyes#examine} says and as {@code key-used-otherwise}.
     */
    public Outcome<Approval> ask(AdjustPoints command) {
        gatekeeper.demand(Permission.ADJUST_POINTS, command.program());
        return transactions.run(
                () -> book.byKey(command.program(), command.key().toString())
                        .map(known -> again(known, command))
                        .orElseGet(() -> askNow(command)));
    }

    /**
     * Agrees: all is checked again, and the adjustment is posted with the request's key in the same transaction. Refused
     * as {@code approval-unknown}, {@code approval-decided}, {@code approval-lapsed}, and as {@link FourEyes#post} says; then
     * it stays pending. What was posted without approval meanwhile is refused as {@code approval-posted-alone} and counts
     * as withdrawn.
     */
    public Outcome<Receipt> approve(ApprovalId id) {
        return transactions.run(() -> decide(id, this::post));
    }

    /** Agrees to each of these as if it were alone; one that is refused holds no other up. */
    public List<Outcome<Receipt>> approveAll(List<ApprovalId> ids) {
        return ids.stream().map(this::approve).toList();
    }

    /**
     * Refuses it for good. Refused itself as {@code approval-unknown}, {@code approval-decided},
     * {@code approval-of-own-request}, {@code approval-of-own-wallet}, {@code comment-length} and
     * {@code comment-names-somebody}.
     *
     * @param comment why, for whoever asked; 3 to 500 characters without anybody's contact data
     */
    public Outcome<Approval> reject(ApprovalId id, String comment) {
        return transactions.run(() -> decide(id, approval -> reject(approval, comment)));
    }

    /** Takes one's own request back. Refused as {@code approval-unknown}, {@code approval-decided} and {@code approval-of-another}. */
    public Outcome<Approval> withdraw(ApprovalId id) {
        return transactions.run(() -> pending(id, Permission.ADJUST_POINTS, approval -> {
            var by = gatekeeper.actor();
            return by.agent() != null && approval.isOf(by.agent())
                    ? Outcome.done(end(approval, Approval.Status.WITHDRAWN, by, null, null))
                    : Outcome.refused("approval-of-another");
        }));
    }

    /** The request; empty when there is none in the asker's programs. */
    @Transactional(readOnly = true)
    public Optional<Approval> find(ApprovalId id) {
        return book.find(id).filter(approval -> gatekeeper.allows(Permission.VIEW_LEDGER, approval.program()));
    }

    /** What waits in the asker's programs, the longest waiting first; nothing for who approves nothing. */
    @Transactional(readOnly = true)
    public List<Approval> waiting() {
        return gatekeeper.allows(Permission.APPROVE_ADJUSTMENTS) ? book.pending(gatekeeper.scope()) : List.of();
    }

    /** What the signed-in agent asked for, the newest first. */
    @Transactional(readOnly = true)
    public List<Approval> mine() {
        return gatekeeper.agent().map(agent -> book.askedBy(agent.id())).orElse(List.of());
    }

    /** Why the signed-in agent is not the one who decides it; empty when he is. */
    public Optional<Refusal> objectionToMe(Approval approval) {
        return gatekeeper
                .agent()
                .flatMap(agent -> agent.role().compareTo(approval.needed()) < 0
                        ? Optional.of(Refusal.of(
                                "approval-needs-higher-role", approval.needed().name()))
                        : objectionTo(agent.id(), approval));
    }

    /** Whether the signed-in agent is asked to decide it now. */
    public boolean callsForMe(Approval approval) {
        return gatekeeper
                .agent()
                .filter(agent -> approval.callsFor(agent.role()))
                .filter(agent -> objectionTo(agent.id(), approval).isEmpty())
                .isPresent();
    }

    /** How many minutes a decision usually takes in the program; empty when there were none of late. */
    @Transactional(readOnly = true)
    public OptionalInt usualMinutes(ProgramId program) {
        gatekeeper.demand(Permission.VIEW_LEDGER, program);
        return book.usualMinutes(program, calendar.midnight());
    }

    private Outcome<Approval> again(Approval known, AdjustPoints command) {
        var hash = command.requestOf(known.maker()).hash();
        boolean isTheSame = book.requestHash(command.program(), command.key().toString())
                        .filter(stored -> Arrays.equals(stored, hash))
                        .isPresent()
                && known.maker().actor().equals(gatekeeper.actor());
        return isTheSame
                ? Outcome.done(known)
                : Outcome.refused("key-used-otherwise", known.id().value());
    }

    private Outcome<Approval> askNow(AdjustPoints command) {
        return fourEyes.examine(command).map(examined -> enter(command, examined));
    }

    private Approval enter(AdjustPoints command, Examined examined) {
        var today = calendar.today();
        var id = book.enter(command, examined, today, workingDays.lastDayFor(command.program(), today));
        events.publishEvent(new ApprovalAsked(
                examined.maker().actor(),
                command.program(),
                command.participant(),
                id,
                command.points(),
                command.reason(),
                command.namedCase()));
        return book.find(id).orElseThrow();
    }

    private Outcome<Receipt> post(Approval approval) {
        var outcome = fourEyes.post(approval.approved());
        if (!(outcome instanceof Outcome.Done<Receipt>(Receipt receipt))) {
            return outcome;
        }
        if (receipt.isReplay()) {
            return postedAlone(approval, receipt);
        }
        end(approval, Approval.Status.POSTED, gatekeeper.actor(), null, receipt.posting());
        return outcome;
    }

    /** Who asked was allowed to post it himself meanwhile, so that nobody agreed to it. */
    private Outcome<Receipt> postedAlone(Approval approval, Receipt receipt) {
        end(approval, Approval.Status.WITHDRAWN, approval.maker().actor(), null, null);
        return Outcome.refused("approval-posted-alone", receipt.posting().value());
    }

    private Outcome<Approval> reject(Approval approval, String comment) {
        return Comment.brief(comment)
                .map(why -> end(approval, Approval.Status.REJECTED, gatekeeper.actor(), why.text(), null));
    }

    private <T> Outcome<T> decide(ApprovalId id, Function<Approval, Outcome<T>> decision) {
        return pending(
                id,
                Permission.APPROVE_ADJUSTMENTS,
                approval -> gatekeeper
                        .agent()
                        .map(agent -> objectionTo(agent.id(), approval)
                                .<Outcome<T>>map(Outcome::refused)
                                .orElseGet(() -> decision.apply(approval)))
                        .orElseGet(() -> Outcome.refused("approval-unknown")));
    }

    private static Optional<Refusal> objectionTo(AgentId decider, Approval approval) {
        if (approval.isOf(decider)) {
            return Optional.of(Refusal.of("approval-of-own-request"));
        }
        return approval.owners().contains(decider)
                ? Optional.of(Refusal.of("approval-of-own-wallet"))
                : Optional.empty();
    }

    /** Locks the request and hands it on while it can still be decided. */
    private <T> Outcome<T> pending(ApprovalId id, Permission permission, Function<Approval, Outcome<T>> then) {
        var found = book.lock(id).filter(approval -> gatekeeper.allows(Permission.VIEW_LEDGER, approval.program()));
        if (found.isEmpty()) {
            return Outcome.refused("approval-unknown");
        }
        var approval = found.get();
        gatekeeper.demand(permission, approval.program());
        return objectionToDeciding(approval).<Outcome<T>>map(Outcome::refused).orElseGet(() -> then.apply(approval));
    }

    private Optional<Refusal> objectionToDeciding(Approval approval) {
        boolean isLapsed = approval.status() == Approval.Status.LAPSED
                || (approval.isPending() && calendar.today().isAfter(approval.lapsesOn()));
        if (isLapsed) {
            return Optional.of(Refusal.of("approval-lapsed"));
        }
        return approval.isPending() ? Optional.empty() : Optional.of(Refusal.of("approval-decided"));
    }

    private Approval end(
            Approval approval,
            Approval.Status status,
            Actor by,
            @Nullable String comment,
            @Nullable PostingId posting) {
        book.decide(approval, status, by, comment, posting);
        events.publishEvent(ApprovalDecided.of(approval, status, by));
        return book.find(approval.id()).orElseThrow();
    }
}
