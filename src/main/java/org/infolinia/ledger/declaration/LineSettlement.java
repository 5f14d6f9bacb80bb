package org.infolinia.ledger.declaration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.journal.Journal;
import org.infolinia.ledger.journal.LedgerCalendar;
import org.infolinia.ledger.journal.LotPlan;
import org.infolinia.ledger.journal.Movement;
import org.infolinia.ledger.journal.PostingKind;
import org.infolinia.ledger.journal.PostingRequest;
import org.infolinia.ledger.journal.Receipt;
import org.infolinia.ledger.journal.RequestHash;
import org.infolinia.ledger.journal.Stages;
import org.infolinia.ledger.journal.WalletKey;
import org.infolinia.ledger.journal.Wallets;
import org.infolinia.participants.ParticipantActivity;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Some lines of a declaration and their postings. Works in the caller's transaction: the declaration is locked, then
 * lines, participants, wallets.
 */
@Component
class LineSettlement {

    private static final PostingKind KIND = PostingKind.DECLARATION;

    private final DeclarationRows declarations;
    private final LineRows rows;
    private final Payees payees;
    private final Wallets wallets;
    private final Journal journal;
    private final Stages stages;
    private final LedgerCalendar calendar;
    private final ParticipantActivity activity;
    private final ApplicationEventPublisher events;

    LineSettlement(
            DeclarationRows declarations,
            LineRows rows,
            Payees payees,
            Wallets wallets,
            Journal journal,
            Stages stages,
            LedgerCalendar calendar,
            ParticipantActivity activity,
            ApplicationEventPublisher events) {
        this.declarations = declarations;
        this.rows = rows;
        this.payees = payees;
        this.wallets = wallets;
        this.journal = journal;
        this.stages = stages;
        this.calendar = calendar;
        this.activity = activity;
        this.events = events;
    }

    /** A line that pays, and the wallet it pays into now. */
    private record Payable(DeclarationLine line, WalletKey wallet) {

        Points points() {
            return Objects.requireNonNull(line.points());
        }
    }

    /** What one line asks for; the same again is the same posting. */
    private record Claim(long declaration, int line, String invoice, Points points) {}

    /**
     * Some lines that were worked on together.
     *
     * @param settled lines posted
     * @param refused lines that pay nobody, or pay who settles
     * @param points what was posted
     * @param paidOff how much of it went into what participants owed
     */
    record Piece(int settled, int refused, Points points, Points paidOff) {

        static final Piece NOTHING = new Piece(0, 0, Points.ZERO, Points.ZERO);

        boolean isEmpty() {
            return settled + refused == 0;
        }
    }

    /** Empty when nothing is left to settle. Refused as {@code stage-closed}. */
    Outcome<Piece> settle(Declaration declaration, Actor by) {
        return stages.openOn(declaration.program(), calendar.today())
                .map(stage -> Outcome.done(settle(declaration, by, stage)))
                .orElseGet(() -> Outcome.refused("stage-closed"));
    }

    private Piece settle(Declaration declaration, Actor by, long stage) {
        declarations.lock(declaration.id());
        var accepted = rows.lockAccepted(declaration.id(), Settlements.LINES_AT_ONCE);
        if (accepted.isEmpty()) {
            return Piece.NOTHING;
        }
        declarations.settledBy(declaration.id(), by);
        var payable = payable(accepted, declaration, by);
        int refused = accepted.size() - payable.size();
        if (payable.isEmpty()) {
            return new Piece(0, refused, Points.ZERO, Points.ZERO);
        }
        activity.seen(lastSales(payable));
        var receipts = post(declaration, payable, by, stage);
        rows.settle(IntStream.range(0, payable.size())
                .mapToObj(i -> payment(payable.get(i), receipts.get(i)))
                .toList());
        var piece = new Piece(payable.size(), refused, points(payable), paidOff(receipts));
        events.publishEvent(new DeclarationSettled(
                by, declaration.program(), declaration.id(), piece.settled(), piece.points(), piece.paidOff()));
        return piece;
    }

    private List<Receipt> post(Declaration declaration, List<Payable> payable, Actor by, long stage) {
        var open = wallets.lock(payable.stream().map(Payable::wallet).collect(Collectors.toSet()));
        var page = journal.newPage(payable.size());
        var receipts = payable.stream()
                .map(line -> page.add(
                        movement(declaration, line, by, stage), Objects.requireNonNull(open.get(line.wallet()))))
                .toList();
        journal.write(page);
        return receipts;
    }

    /** Lines of those who take part no more pay nobody, and nobody settles his own. */
    private List<Payable> payable(List<DeclarationLine> accepted, Declaration declaration, Actor by) {
        var active = payees.active(accepted.stream()
                .map(line -> Objects.requireNonNull(line.participant()))
                .toList());
        var own = payees.own(active.values(), by);
        var payable = new ArrayList<Payable>();
        for (var line : accepted) {
            var payee = active.get(line.participant());
            if (payee == null) {
                refuse(declaration, line, "participant-not-active", by);
            } else if (own.contains(payee.id())) {
                refuse(declaration, line, "declaration-own-wallet", by);
            } else {
                payable.add(new Payable(line, WalletKey.redeemable(payee)));
            }
        }
        return payable;
    }

    private void refuse(Declaration declaration, DeclarationLine line, String why, Actor by) {
        rows.refuse(line.id(), DeclarationLine.State.REJECTED, Refusal.of(why), by.name());
        events.publishEvent(new DeclarationLineDecided(
                by,
                declaration.program(),
                line.participant(),
                declaration.id(),
                line.line(),
                DeclarationLine.State.REJECTED));
    }

    private static Map<ParticipantId, LocalDate> lastSales(List<Payable> payable) {
        Map<ParticipantId, LocalDate> lastSold = new HashMap<>();
        for (var each : payable) {
            lastSold.merge(
                    each.wallet().participant(),
                    Objects.requireNonNull(each.line().soldOn()),
                    (one, other) -> one.isAfter(other) ? one : other);
        }
        return lastSold;
    }

    private static LineRows.Payment payment(Payable line, Receipt receipt) {
        return new LineRows.Payment(
                line.line().id(),
                line.wallet().participant().value(),
                receipt.posting().value(),
                paidOff(receipt).value());
    }

    private static Points points(List<Payable> payable) {
        return payable.stream().map(Payable::points).reduce(Points.ZERO, Points::plus);
    }

    private static Points paidOff(List<Receipt> receipts) {
        return receipts.stream().map(LineSettlement::paidOff).reduce(Points.ZERO, Points::plus);
    }

    private static Points paidOff(Receipt receipt) {
        return receipt.owed().isNegative() ? receipt.owed().negated() : Points.ZERO;
    }

    private Movement movement(Declaration declaration, Payable payable, Actor by, long stage) {
        var today = calendar.today();
        var line = payable.line();
        var months = line.expiryMonths();
        var claim = new Claim(declaration.id().value(), line.line(), line.invoice(), payable.points());
        return new Movement(
                payable.wallet(),
                KIND,
                payable.points(),
                new LotPlan.NewLot(today, months == null ? null : today.plusMonths(months)),
                new Movement.Counterpart(KIND.account(), KIND.name()),
                stage,
                line.product() + " × " + line.quantity() + ", " + line.invoice(),
                null,
                null,
                new PostingRequest(by, "DECL:" + claim.declaration() + ":" + claim.line(), RequestHash.of(claim, by)),
                today);
    }
}
