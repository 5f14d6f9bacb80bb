package org.infolinia.ledger.rescue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.budget.Budgets;
import org.infolinia.ledger.journal.Journal;
import org.infolinia.ledger.journal.JournalPage;
import org.infolinia.ledger.journal.LedgerCalendar;
import org.infolinia.ledger.journal.LotPlan;
import org.infolinia.ledger.journal.Movement;
import org.infolinia.ledger.journal.OpenWallet;
import org.infolinia.ledger.journal.PostingKind;
import org.infolinia.ledger.journal.PostingRequest;
import org.infolinia.ledger.journal.Postings;
import org.infolinia.ledger.journal.Receipt;
import org.infolinia.ledger.journal.RequestHash;
import org.infolinia.ledger.journal.Stages;
import org.infolinia.ledger.journal.WalletKey;
import org.infolinia.ledger.journal.Wallets;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Posts a rescue in the caller's transaction: each lot that is still there expires before its time, and one posting
 * brings all of them back out of breakage with their new last day.
 */
@Component
class Reinstatement {

    private final LapsingLots lapsing;
    private final Wallets wallets;
    private final Postings postings;
    private final Stages stages;
    private final Budgets budgets;
    private final Journal journal;
    private final LedgerCalendar calendar;
    private final ApplicationEventPublisher events;

    Reinstatement(
            LapsingLots lapsing,
            Wallets wallets,
            Postings postings,
            Stages stages,
            Budgets budgets,
            Journal journal,
            LedgerCalendar calendar,
            ApplicationEventPublisher events) {
        this.lapsing = lapsing;
        this.wallets = wallets;
        this.postings = postings;
        this.stages = stages;
        this.budgets = budgets;
        this.journal = journal;
        this.calendar = calendar;
        this.events = events;
    }

    /** What stays the same for all postings of one rescue. */
    private record Rescue(RescuePoints command, WalletKey wallet, RescueRules.Sound sound, Actor maker, long stage) {

        PostingRequest request(String suffix) {
            return Reinstatement.request(command, maker, suffix);
        }
    }

    /** What was answered when it was asked for before, whatever the rules say to it now. */
    Optional<Outcome<Receipt>> answerTo(RescuePoints command, Actor maker) {
        return postings.answerTo(command.program(), request(command, maker, ""));
    }

    private static PostingRequest request(RescuePoints command, Actor maker, String suffix) {
        return new PostingRequest(maker, "RESCUE:" + command.key() + suffix, RequestHash.of(command, maker));
    }

    /** The budget before the wallet: everybody locks in this order. */
    Outcome<Receipt> post(RescuePoints command, RescueRules.Sound sound, Actor maker) {
        var key = WalletKey.redeemable(command.program(), command.participant());
        sound.payer(maker).ifPresent(agent -> budgets.lock(command.program(), agent));
        var wallet = wallets.lock(key);
        return stages.openOn(command.program(), calendar.today())
                .map(stage -> new Rescue(command, key, sound, maker, stage))
                .map(rescue ->
                        postings.answerTo(command.program(), rescue.request("")).orElseGet(() -> post(rescue, wallet)))
                .orElseGet(() -> Outcome.refused("stage-closed"));
    }

    private Outcome<Receipt> post(Rescue rescue, OpenWallet wallet) {
        var command = rescue.command();
        var today = calendar.today();
        var chosen =
                lapsing
                        .of(rescue.wallet(), today.minusDays(PointsRescue.DAYS), today.plusDays(PointsRescue.DAYS))
                        .stream()
                        .filter(lot -> command.lots().contains(lot.lot()))
                        .toList();
        return isAsShown(command, chosen)
                ? pay(rescue, () -> post(rescue, chosen, wallet))
                : Outcome.refused("rescue-changed");
    }

    private Outcome<Receipt> pay(Rescue rescue, Supplier<Receipt> posting) {
        var command = rescue.command();
        return rescue.sound()
                .payer(rescue.maker())
                .map(agent -> budgets.pay(command.program(), agent, command.cost(), rescue.maker(), posting))
                .orElseGet(() -> Outcome.done(posting.get()));
    }

    private static boolean isAsShown(RescuePoints command, List<LapsingLot> chosen) {
        var found = chosen.stream().map(LapsingLot::lot).collect(Collectors.toSet());
        var cost = chosen.stream().map(LapsingLot::points).reduce(Points.ZERO, Points::plus);
        return !chosen.isEmpty() && found.equals(Set.copyOf(command.lots())) && cost.equals(command.cost());
    }

    private Receipt post(Rescue rescue, List<LapsingLot> chosen, OpenWallet wallet) {
        var page = journal.newPage(chosen.size() + 1);
        var expiries = new ArrayList<Receipt>();
        for (var lot : chosen) {
            if (!lot.isExpired()) {
                expiries.add(expire(rescue, lot, wallet, page));
            }
        }
        var receipt = page.add(comeBack(rescue, chosen), wallet);
        journal.write(page);
        var expired = expiries.iterator();
        for (var lot : chosen) {
            var expiry = lot.isExpired()
                    ? Objects.requireNonNull(lot.expiry())
                    : expired.next().posting();
            lapsing.reinstated(expiry, lot.lot(), receipt.posting());
        }
        announce(rescue, receipt);
        return receipt;
    }

    private Receipt expire(Rescue rescue, LapsingLot lot, OpenWallet wallet, JournalPage page) {
        return page.add(
                movement(
                        rescue,
                        PostingKind.EXPIRY,
                        lot.points().negated(),
                        new LotPlan.FromLot(lot.lot()),
                        rescue.request(":" + lot.lot())),
                wallet);
    }

    private Movement comeBack(Rescue rescue, List<LapsingLot> chosen) {
        LocalDate until = rescue.command().until();
        var lots = chosen.stream()
                .map(lot -> new LotPlan.Moved(lot.lot(), lot.points().value(), lot.earnedOn(), until))
                .toList();
        return movement(
                rescue,
                PostingKind.REINSTATEMENT,
                rescue.command().cost(),
                new LotPlan.MovedIn(lots, Points.ZERO),
                rescue.request(""));
    }

    private Movement movement(Rescue rescue, PostingKind kind, Points change, LotPlan lots, PostingRequest request) {
        var command = rescue.command();
        return new Movement(
                rescue.wallet(),
                kind,
                change,
                lots,
                new Movement.Counterpart(kind.account(), "stage:" + rescue.stage()),
                rescue.stage(),
                rescue.sound().label(),
                kind == PostingKind.REINSTATEMENT
                        ? new Movement.Decision(
                                command.reason(), command.comment().strip(), command.namedCase())
                        : null,
                null,
                request,
                calendar.today());
    }

    private void announce(Rescue rescue, Receipt receipt) {
        var command = rescue.command();
        events.publishEvent(new PointsRescued(
                rescue.maker(),
                command.program(),
                command.participant(),
                receipt.posting(),
                command.cost(),
                command.until(),
                command.namedCase()));
    }
}
