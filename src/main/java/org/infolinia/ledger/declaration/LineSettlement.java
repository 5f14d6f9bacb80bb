package org.infolinia.ledger.declaration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
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
import org.infolinia.ledger.journal.RequestHash;
import org.infolinia.ledger.journal.Stages;
import org.infolinia.ledger.journal.WalletKey;
import org.infolinia.ledger.journal.Wallets;
import org.infolinia.participants.ParticipantActivity;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Some lines of a declaration and their postings. Works in the caller's transaction: lines are locked, then wallets. */
@Component
class LineSettlement {

    private static final PostingKind KIND = PostingKind.DECLARATION;

    private final DeclarationRows rows;
    private final LineJudges judges;
    private final Wallets wallets;
    private final Journal journal;
    private final Stages stages;
    private final LedgerCalendar calendar;
    private final ParticipantActivity activity;
    private final ApplicationEventPublisher events;

    LineSettlement(
            DeclarationRows rows,
            LineJudges judges,
            Wallets wallets,
            Journal journal,
            Stages stages,
            LedgerCalendar calendar,
            ParticipantActivity activity,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.judges = judges;
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

    /** @return how many lines were posted */
    Outcome<Integer> settle(Declaration declaration, Actor by) {
        return stages.openOn(declaration.program(), calendar.today())
                .map(stage -> Outcome.done(settle(declaration, by, stage)))
                .orElseGet(() -> Outcome.refused("stage-closed"));
    }

    private int settle(Declaration declaration, Actor by, long stage) {
        var payable = payable(declaration, by);
        if (payable.isEmpty()) {
            return 0;
        }
        var open = wallets.lock(payable.stream().map(Payable::wallet).collect(Collectors.toSet()));
        var page = journal.newPage(payable.size());
        var receipts = payable.stream()
                .map(line -> page.add(
                        movement(declaration, line, by, stage), Objects.requireNonNull(open.get(line.wallet()))))
                .toList();
        journal.write(page);
        for (int i = 0; i < payable.size(); i++) {
            var line = payable.get(i);
            rows.settle(
                    line.line().id(),
                    line.wallet().participant(),
                    receipts.get(i).posting());
        }
        tell(declaration, payable, by);
        return payable.size();
    }

    /** Lines of those who take part no more pay nobody. */
    private List<Payable> payable(Declaration declaration, Actor by) {
        var payable = new ArrayList<Payable>();
        for (var line : rows.lockAccepted(declaration.id(), Settlements.LINES_AT_ONCE)) {
            judges.active(Objects.requireNonNull(line.participant()))
                    .map(WalletKey::redeemable)
                    .ifPresentOrElse(
                            wallet -> payable.add(new Payable(line, wallet)),
                            () -> rows.refuse(
                                    line.id(),
                                    DeclarationLine.State.REJECTED,
                                    Refusal.of("participant-not-active"),
                                    by.name()));
        }
        return payable;
    }

    private void tell(Declaration declaration, List<Payable> settled, Actor by) {
        Map<ParticipantId, LocalDate> lastSold = new HashMap<>();
        for (var each : settled) {
            lastSold.merge(
                    each.wallet().participant(),
                    Objects.requireNonNull(each.line().soldOn()),
                    (one, other) -> one.isAfter(other) ? one : other);
        }
        activity.seen(lastSold);
        var points = settled.stream().map(Payable::points).reduce(Points.ZERO, Points::plus);
        events.publishEvent(
                new DeclarationSettled(by, declaration.program(), declaration.id(), settled.size(), points));
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
                new PostingRequest(
                        by, "DECL:" + claim.declaration() + ":" + claim.line(), RequestHash.of(claim, by.toString())),
                today);
    }
}
